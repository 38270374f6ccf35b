const address = /^(https?:\/\/|www\.)|^[\w.-]*youtu(be\.com|\.be)\//i;

/** It was meant as an address, be it a right one: the room says whether it leads to a video. Everything else is words. */
export const isLink = (typed: string): boolean => address.test(typed.trim());
