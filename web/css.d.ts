/** Styles are imported for the bundler alone; they give the program nothing. */
declare module '*.css' {}
