/** The handle of the route that takes what no other does. */
export const unknownAddress = { isUnknown: true } as const;
