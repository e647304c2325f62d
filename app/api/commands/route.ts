import { runCommand } from '@/app/_lib/run-command'

export const POST = runCommand
