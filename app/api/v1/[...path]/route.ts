import { nowhere } from '@/app/_lib/api/nowhere'

export const GET = nowhere
export const POST = nowhere
export const PUT = nowhere
export const PATCH = nowhere
export const DELETE = nowhere
