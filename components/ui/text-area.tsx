import { type ComponentProps, useId } from 'react'
import { cn } from './cn'
import { controlClasses, describedBy, Field, type FieldProps } from './field'

type Props = Omit<ComponentProps<'textarea'>, 'className'> &
  FieldProps & { readonly className?: string; readonly inputClassName?: string }

/** Text of several lines; the box grows with it, up to half the window. */
export function TextArea({ label, isLabelHidden, hint, error, className, inputClassName, rows = 2, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  const said = { label, isLabelHidden, hint, error }
  return (
    <Field id={id} className={className} {...said}>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, said)}
        className={cn(controlClasses, 'field-sizing-content max-h-[50dvh] min-h-15 resize-y', inputClassName)}
      />
    </Field>
  )
}
