import { z } from 'zod';
import { language } from './fields.ts';

export const account = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  language,
});
