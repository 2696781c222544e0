/** The index of the accounts table that finds contacts by address. Alone here: the infrastructure needs it too. */
export const contactsByAddress = 'contactsByAddress';

/** The attribute that the index goes by. Contacts alone may carry it: whatever does is found as one. */
export const indexedAddress = 'indexedAddress';

/** The index that finds the contacts that stand as an import has set them. */
export const contactsByImport = 'contactsByImport';

/** The attribute that `contactsByImport` goes by. What a contact was before carries none. */
export const indexedSetBy = 'indexedSetBy';
