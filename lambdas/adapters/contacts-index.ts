/** The index of the accounts table that finds contacts by address. Alone here: the infrastructure needs it too. */
export const contactsByAddress = 'contactsByAddress';
