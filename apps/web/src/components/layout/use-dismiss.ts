import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Closes what is open when Escape is pressed, a press lands outside, or the focus leaves. */
export const useDismiss = (
  container: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onDismiss: (reason: 'escape' | 'outside') => void,
): void => {
  const dismiss = useEffectEvent(onDismiss);

  useEffect(() => {
    if (!isOpen) return undefined;
    const isOutside = (target: EventTarget | null) => target instanceof Node && !container.current?.contains(target);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && dismiss('escape');
    const onPress = (event: PointerEvent) => isOutside(event.target) && dismiss('outside');
    const onFocus = (event: FocusEvent) => isOutside(event.target) && dismiss('outside');
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onFocus);
    };
  }, [container, isOpen]);
};
