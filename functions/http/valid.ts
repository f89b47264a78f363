import { validator } from 'hono/validator'
import * as z from 'zod/mini'
import { faults } from '../../shared/problems/faults.ts'
import { Problem, type ProblemCode } from '../../shared/problems/problem.ts'

// A 400 body of a validator would be part of every answer's type in the client; a thrown problem is not.
export function valid<T extends z.ZodMiniType, Target extends 'json' | 'param' | 'query'>(
  target: Target,
  schema: T,
  refusal: ProblemCode = 'invalid',
) {
  return validator(target, (value): z.infer<T> => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new Problem(refusal, refusal === 'invalid' ? { faults: faults(parsed.error) } : {})
    return parsed.data
  })
}

export const version = z.int().check(z.positive())
