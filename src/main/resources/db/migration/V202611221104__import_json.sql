-- Pages of survey responses as Delighted's API gives them.
alter table customer_import drop constraint customer_import_format_check;
alter table customer_import add constraint customer_import_format_check check (format in ('csv', 'xlsx', 'json'));
