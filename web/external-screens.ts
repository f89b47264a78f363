// All that an external sees, in one file: nothing of what the others work with comes to their browser.
import './later.ts'

export { ExternalApp } from './file/shares/external-app.tsx'
