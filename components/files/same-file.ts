/** Whether two files are one for all that a page can tell without reading them, as after it was loaded anew. */
export function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}
