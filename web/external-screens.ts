// All that an external sees, in one file.
import './later.ts'

export { ExternalApp } from './file/shares/external-app.tsx'
