/** As the server takes it; none at all is no page. */
export const isPageName = (typed: string): boolean =>
  /^(?:[a-z0-9][a-z0-9-]{1,38}[a-z0-9])?$/i.test(typed.trim());
