import { dictionary } from '@zxcvbn-ts/language-common';

/** Passwords from leaks, the most used first: what is tried by whoever guesses by machine. Looked up here, never sent anywhere. */
const leaked = new Set(dictionary['passwords-common'].map((text) => text.toLowerCase()));

export const isLeaked = (password: string): boolean => leaked.has(password);
export const leakedCount = leaked.size;
