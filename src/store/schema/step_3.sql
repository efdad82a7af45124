-- Customers on account: their codes, which the lookup tables are filled with after this step.
CREATE INDEX trade_customers_by_shop ON trade_customers (shop, id, rev);
