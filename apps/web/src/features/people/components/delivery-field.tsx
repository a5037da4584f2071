import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../components/ui/radio-group.js';
import type { FieldProps } from '../../../lib/forms/use-form.js';
import { useSite } from '../../../lib/site/site.js';

type Delivery = 'email' | 'link';

/** Without a mail server nothing can be sent, so the link is the first choice. */
export const useFirstDelivery = (): Delivery => (useSite()?.hasMail ? 'email' : 'link');

/** How the invitation reaches the person. */
export const DeliveryField = (field: FieldProps<'delivery', Delivery>) => {
  const { t } = useTranslation('people');
  const hasMail = useSite()?.hasMail ?? false;
  return (
    <RadioGroup
      {...field}
      label={t('delivery.label')}
      description={hasMail ? undefined : t('delivery.noMail')}
      options={[
        {
          value: 'email',
          label: t('delivery.email'),
          description: t(hasMail ? 'delivery.emailText' : 'delivery.outboxText'),
        },
        { value: 'link', label: t('delivery.link'), description: t('delivery.linkText') },
      ]}
    />
  );
};
