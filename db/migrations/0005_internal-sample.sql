-- A name that no import can have.
update jobs set identifier_name = 'internal:sample' where identifier_name = 'sample';
