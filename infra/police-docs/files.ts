/** The files of the documentation, from the top of the folder that is served. */
export const DESCRIPTION = 'police/v1/openapi.json'
/** Served at `/police/docs` too. */
export const DOCS_PAGE = 'police/docs.html'
export const DOCS_STYLE = 'police/docs.css'
