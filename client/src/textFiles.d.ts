/** Text files are bundled as strings. */
declare module '*.txt' {
  const content: string;
  export default content;
}

declare module '*.css' {
  const content: string;
  export default content;
}
