/** Frameworks copy variables that start so into the code for the browser, where everybody can read them. */
export const publicPrefixes = [
  'VITE_', // vite.dev/guide/env-and-mode
  'NEXT_PUBLIC_', // nextjs.org/docs: environment variables
  'REACT_APP_', // create-react-app.dev/docs/adding-custom-environment-variables
  'NUXT_PUBLIC_', // nuxt.com/docs: runtime config
  'EXPO_PUBLIC_', // docs.expo.dev/guides/environment-variables
  'PUBLIC_', // SvelteKit and Astro
  'GATSBY_', // gatsbyjs.com/docs: environment variables
] as const;
