// What is worked with all day, in one file that comes right after the first page: with the telephone at the ear nobody waits for a screen.
import './later.ts'

export { ClientsScreen } from './clients/clients-screen.tsx'
export { EnquiriesScreen, EnquiryEntryScreen, EnquiryRoute } from './enquiries/screens.tsx'
export { FileRoute } from './file/file-screen.tsx'
export { ExternalApp } from './file/shares/external-app.tsx'
export { Above, Below } from './today/around.tsx'
export { HandedFlag } from './today/handed.tsx'
export { Told } from './today/news.tsx'
