import { useFormatter } from 'next-intl'

const KILOBYTE = 1024

/** Says how large a file is: "640 bytes", "12 kB", "3.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    if (bytes < KILOBYTE) return format.number(bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
    const isLarge = bytes >= KILOBYTE * KILOBYTE
    const amount = bytes / (isLarge ? KILOBYTE * KILOBYTE : KILOBYTE)
    const unit = isLarge ? 'megabyte' : 'kilobyte'
    return format.number(amount, { style: 'unit', unit, maximumFractionDigits: isLarge && amount < 10 ? 1 : 0 })
  }
}
