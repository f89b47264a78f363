// What stands on top of the fields of a notice: they are more than all the rest of the page.
export { EndScreen } from './end-screen.tsx'
export { NoticeScreen } from './notice-screen.tsx'
export { SentScreen } from './sent-screen.tsx'
export { SupplementScreen } from './supplement-screen.tsx'
