import '../later.ts'

export { RequestScreen } from './request-screen.tsx'
export { RetentionScreen } from './retention-screen.tsx'
