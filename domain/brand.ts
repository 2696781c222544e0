declare const brand: unique symbol;

/** A primitive that only the function that checked it can make, so that ids of two things cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
