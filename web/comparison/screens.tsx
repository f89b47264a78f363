// The comparison of centres, for the association and for centres, in one file.
import '../later.ts'

export { AssociationApp } from './association-app.tsx'
export { ComparisonScreen } from './comparison-screen.tsx'
