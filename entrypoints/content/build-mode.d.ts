/** What the build sets; the plain type does here, instead of all of the bundler's. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}

/** The style sheet's text. */
declare module '*.css?inline' {
  const rules: string;
  export default rules;
}

/** The bundler puts the style sheet beside the script; nothing is imported from it. */
declare module '*.css';
