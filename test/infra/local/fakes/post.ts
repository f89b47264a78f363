import { fakeDoor } from './calls.ts'

export const wire = fakeDoor('post')
