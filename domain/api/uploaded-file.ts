/** A file of a form, as it arrived. */
export class UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string

  constructor(name: string, bytes: Uint8Array, sha256: string) {
    this.name = name
    this.bytes = bytes
    this.sha256 = sha256
  }

  /** What tells two requests apart: which file it is, without its bytes. */
  toJSON(): { readonly name: string; readonly sha256: string } {
    return { name: this.name, sha256: this.sha256 }
  }
}
