/** No answer came: no connection, or not within the time anybody waits for one. Whether a save happened is not known. */
export class Unreachable extends Error {}
