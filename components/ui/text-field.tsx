import { type ComponentProps, useId } from 'react'
import { cn } from './cn'
import { controlClasses, describedBy, Field, type FieldProps } from './field'

type Props = Omit<ComponentProps<'input'>, 'className'> &
  FieldProps & { readonly className?: string; readonly inputClassName?: string }

/** One line of text with its label. */
export function TextField({ label, isLabelHidden, hint, error, className, inputClassName, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  const said = { label, isLabelHidden, hint, error }
  return (
    <Field id={id} className={className} {...said}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, said)}
        className={cn(controlClasses, 'h-8', inputClassName)}
      />
    </Field>
  )
}
