import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { cn } from './cn'
import { controlClasses, describedBy, Field, type FieldProps } from './field'

type Props = Omit<ComponentProps<'select'>, 'className' | 'children'> &
  FieldProps & {
    readonly className?: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }

/** A choice of one from a short list: the system's own, which every keyboard and reader knows. */
export function Select({ label, isLabelHidden, hint, error, className, options, ...rest }: Props) {
  const own = useId()
  const id = rest.id ?? own
  const said = { label, isLabelHidden, hint, error }
  return (
    <Field id={id} className={className} {...said}>
      <span className="relative">
        <select
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, said)}
          className={cn(controlClasses, 'h-8 appearance-none py-0 pe-7')}
        >
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute end-2 top-2 size-4 text-ink-2" />
      </span>
    </Field>
  )
}
