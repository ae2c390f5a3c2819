-- An appointment that is taken back on its first day was never held; it stays as a row without a day.
alter table organization.appointment
    drop constraint appointment_validity_ck,
    add constraint appointment_validity_ck check (valid_to >= valid_from);

-- Checked when the statement is done, so that one import can let two units change names.
alter table organization.unit
    drop constraint unit_name_key,
    add constraint unit_name_key unique (name) deferrable initially immediate;
