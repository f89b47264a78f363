// What several of the screens need that come after the first page, named here so that it is one file. Each of the scripts that bring such
// screens imports this: otherwise there is a file for each combination of them, most of them tiny, and a file to wait for.
import '../shared/complaints/answer-letter.ts'
import '../shared/duties/deadline.ts'
import './forms/action.tsx'
import './forms/download-button.tsx'
import './forms/fields.tsx'
import './forms/form-frame.tsx'
import './forms/new-id.ts'
import './forms/saved.tsx'
import './forms/when-fields.tsx'
import './forms/window-fields.tsx'
