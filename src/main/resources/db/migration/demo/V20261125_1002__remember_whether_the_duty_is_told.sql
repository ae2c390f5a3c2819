alter table demo.telling add column duty_told_at timestamptz;
comment on column demo.telling.duty_told_at is 'When the duty log and the handovers of the fortnight were told, all in one transaction.';
