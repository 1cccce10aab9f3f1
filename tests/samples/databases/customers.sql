BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'till','first_sale','2026-11-20 17:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'till','relay_feed','2026-11-23 01:29:01.217070+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'till','people','2026-11-28 17:56:57.251031+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'till','printing','2026-11-28 18:06:19.454960+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'till','set_aside_index','2026-11-28 18:08:54.717903+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'till','minute','2026-11-28 18:13:28.574980+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'till','shifts','2026-11-28 18:16:29.551093+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'till','tenders','2026-11-28 18:20:15.691461+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'till','beliefs','2026-11-28 18:24:30.110248+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'till','selling','2026-11-28 21:18:40.734007+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'till','seals','2026-11-28 21:18:40.734772+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'till','review','2026-11-28 21:31:01.021174+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'till','signatures','2026-11-28 21:42:24.295017+00:00');
INSERT INTO "_sqlite_migrations" VALUES(14,'till','privacy','2026-11-28 21:52:43.992316+00:00');
INSERT INTO "_sqlite_migrations" VALUES(15,'till','alerts','2026-11-28 22:16:53.517896+00:00');
INSERT INTO "_sqlite_migrations" VALUES(16,'till','part_goods','2026-11-29 07:16:18.707189+00:00');
INSERT INTO "_sqlite_migrations" VALUES(17,'till','names','2026-11-29 08:05:28.439696+00:00');
INSERT INTO "_sqlite_migrations" VALUES(18,'till','customers','2026-11-29 08:40:46.059554+00:00');
CREATE TABLE "alert_sendings" (
   "id" INTEGER PRIMARY KEY,
   "key" TEXT NOT NULL,
   "channel" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "alerts" (
   "id" INTEGER PRIMARY KEY,
   "key" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "count" INTEGER NOT NULL,
   "raised_at" TEXT NOT NULL
) STRICT;
CREATE TABLE "attempt_events" (
   "id" INTEGER PRIMARY KEY,
   "reference" TEXT NOT NULL REFERENCES "attempts"("reference"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "detail" TEXT NOT NULL
) STRICT;
INSERT INTO "attempt_events" VALUES(1,'C1-T1-0001-0000000000001','shown','2026-11-20T17:01:00.000000+00:00','');
INSERT INTO "attempt_events" VALUES(2,'C1-T1-0002-0000000000001','link_made','2026-11-20T17:02:00.000000+00:00','test_abc');
CREATE TABLE "attempts" (
   "reference" TEXT PRIMARY KEY NOT NULL,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "way" TEXT NOT NULL,
   "amount" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "environment" TEXT NOT NULL,
   "created_at" TEXT NOT NULL,
   "expires_at" TEXT NOT NULL
) STRICT;
INSERT INTO "attempts" VALUES('C1-T1-0001-0000000000001','order-1','page',1110000,'COP','test','2026-11-20T17:01:00.000000+00:00','2026-11-20T17:11:00.000000+00:00');
INSERT INTO "attempts" VALUES('C1-T1-0002-0000000000001','order-2','link',320000,'COP','test','2026-11-20T17:02:00.000000+00:00','2026-11-20T17:12:00.000000+00:00');
CREATE TABLE "beliefs" (
   "id" INTEGER PRIMARY KEY,
   "account" TEXT NOT NULL,
   "belief" TEXT NOT NULL,
   "outcome" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "why" TEXT NOT NULL
) STRICT;
INSERT INTO "beliefs" VALUES(1,'0123456789abcdef','link_made','proved','2026-11-20T17:00:00.000000+00:00','');
CREATE TABLE "catalogue_imports" (
   "id" INTEGER PRIMARY KEY,
   "at" TEXT NOT NULL,
   "new" INTEGER NOT NULL,
   "changed" INTEGER NOT NULL,
   "refused" INTEGER NOT NULL
) STRICT;
INSERT INTO "catalogue_imports" VALUES(1,'2026-11-20T17:00:00.000000+00:00',1,0,0);
CREATE TABLE "claims" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "at" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
INSERT INTO "claims" VALUES(1,'order-1','2026-11-20T17:01:00.000000+00:00','{"shop":{"name":"Café Guayacán","till":"C1","legal_name":"","tax_id":"","address":"","phone":""},"sale":1,"shift":1,"mark":"real","paid":{"centavos":790000,"currency":"COP"},"references":["C1-T1-0001-K7QX"],"at":"2026-11-20T17:01:00.000000+00:00"}');
CREATE TABLE "customer_facts" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "digest" TEXT NOT NULL
) STRICT;
CREATE TABLE "customer_texts" (
   "order_id" TEXT PRIMARY KEY REFERENCES "orders"("id"),
   "digest" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "number" TEXT NOT NULL,
   "name" TEXT NOT NULL,
   "mail" TEXT NOT NULL,
   "salt" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "day_signatures" (
   "id" INTEGER PRIMARY KEY,
   "day" TEXT NOT NULL,
   "till" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "digest" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
CREATE TABLE "fact_seals" (
   "id" INTEGER PRIMARY KEY,
   "shift" INTEGER NOT NULL REFERENCES "shift_openings"("shift"),
   "name" TEXT NOT NULL,
   "first" INTEGER NOT NULL,
   "last" INTEGER NOT NULL,
   "marks" TEXT NOT NULL
) STRICT;
CREATE TABLE "gateway_tx" (
   "transaction_id" TEXT PRIMARY KEY,
   "reference" TEXT NOT NULL REFERENCES "attempts"("reference")
) STRICT;
INSERT INTO "gateway_tx" VALUES('tx-C1-T1-0001-0000000000001','C1-T1-0001-0000000000001');
INSERT INTO "gateway_tx" VALUES('tx-2','C1-T1-0002-0000000000001');
CREATE TABLE "hints" (
   "id" INTEGER PRIMARY KEY,
   "reference" TEXT NOT NULL REFERENCES "attempts"("reference"),
   "source" TEXT NOT NULL,
   "transaction_id" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "hints" VALUES(1,'C1-T1-0002-0000000000001','redirect','tx-2','2026-11-20T17:03:00.000000+00:00');
CREATE TABLE "journal" (
   "number" INTEGER PRIMARY KEY,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "facts" TEXT NOT NULL,
   "previous" TEXT NOT NULL,
   "digest" TEXT NOT NULL
) STRICT;
INSERT INTO "journal" VALUES(1,'2026-11-20T17:02:00.000000+00:00','till','receipt.issued','{"receipt": 1, "sale": "order-1"}','0000000000000000000000000000000000000000000000000000000000000000','439327bb763d739bb900b789ef64cf35053e1595db6e944404a77c9c39c25133');
INSERT INTO "journal" VALUES(2,'2026-11-20T17:09:00.000000+00:00','cashier','sale.dropped','{"sale": "order-2"}','439327bb763d739bb900b789ef64cf35053e1595db6e944404a77c9c39c25133','6f9417844fe7f435e6fbc692e0ff8ebd79d2a9c6576609049a8bfa4a56fceb0e');
CREATE TABLE "money_back" (
   "id" TEXT PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "shift" INTEGER NOT NULL,
   "leg" TEXT NOT NULL,
   "name" TEXT NOT NULL,
   "amount" INTEGER NOT NULL,
   "handed" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "reason" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "authorised_by" TEXT,
   "tender_id" TEXT REFERENCES "tenders"("id"),
   "return_id" TEXT REFERENCES "returns"("id"),
   "reference" TEXT REFERENCES "attempts"("reference")
) STRICT;
INSERT INTO "money_back" VALUES('back-1','order-1',1,'cash','',1000000,1000000,'COP','Se arrepintió','cashier','2026-11-20T17:01:00.000000+00:00',NULL,'tender-1',NULL,NULL);
CREATE TABLE "notes" (
   "digest" TEXT PRIMARY KEY,
   "text" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "order_changes" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "line" INTEGER NOT NULL,
   "product_id" TEXT NOT NULL,
   "name" TEXT NOT NULL,
   "unit_price" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "treatment" TEXT NOT NULL,
   "basis_points" INTEGER NOT NULL,
   "quantity" INTEGER NOT NULL,
   "discount" INTEGER NOT NULL,
   "removed_at" TEXT
, "listed_price" INTEGER) STRICT;
INSERT INTO "order_changes" VALUES(1,'order-1','added','2026-11-20T17:01:00.000000+00:00',1,'café','Café',790000,'COP','inc',800,1000,0,NULL,NULL);
INSERT INTO "order_changes" VALUES(2,'order-1','added','2026-11-20T17:01:00.000000+00:00',2,'pan','Pan',320000,'COP','inc',800,1000,0,NULL,NULL);
INSERT INTO "order_changes" VALUES(3,'order-2','added','2026-11-20T17:02:00.000000+00:00',1,'pan','Pan',320000,'COP','inc',800,1000,0,NULL,NULL);
CREATE TABLE "order_drops" (
   "order_id" TEXT PRIMARY KEY REFERENCES "orders"("id"),
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "order_drops" VALUES('order-2','2026-11-20T17:09:00.000000+00:00');
CREATE TABLE "order_moves" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "order_notes" (
   "order_id" TEXT REFERENCES "orders"("id"),
   "line" INTEGER,
   "at" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   PRIMARY KEY ("order_id", "line")
) STRICT;
CREATE TABLE "order_terms" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "behind" INTEGER NOT NULL,
   "discount" INTEGER NOT NULL
) STRICT;
CREATE TABLE "orders" (
   "id" TEXT PRIMARY KEY,
   "shift" INTEGER NOT NULL,
   "number" INTEGER NOT NULL,
   "started_at" TEXT NOT NULL
) STRICT;
INSERT INTO "orders" VALUES('order-1',1,1,'2026-11-20T17:01:00.000000+00:00');
INSERT INTO "orders" VALUES('order-2',1,2,'2026-11-20T17:02:00.000000+00:00');
CREATE TABLE "outbox" (
   "id" INTEGER PRIMARY KEY,
   "kind" TEXT NOT NULL,
   "key" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "outbox" VALUES(1,'print','1','2026-11-20T17:02:00.000000+00:00');
INSERT INTO "outbox" VALUES(2,'print:return','1','2026-11-20T17:01:00.000000+00:00');
INSERT INTO "outbox" VALUES(3,'print:claim','1','2026-11-20T17:01:00.000000+00:00');
CREATE TABLE "outbox_done" (
   "outbox_id" INTEGER PRIMARY KEY REFERENCES "outbox"("id"),
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "outbox_done" VALUES(1,'2026-11-20T17:03:00.000000+00:00');
CREATE TABLE "part_goods" (
   "part_id" TEXT,
   "line" INTEGER,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "share" TEXT NOT NULL,
   "quantity" INTEGER NOT NULL,
   "price" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   PRIMARY KEY ("part_id", "line")
) STRICT;
CREATE TABLE "person_facts" (
   "id" INTEGER PRIMARY KEY,
   "person_id" TEXT NOT NULL,
   "change" TEXT NOT NULL,
   "value" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "by" TEXT NOT NULL
) STRICT;
INSERT INTO "person_facts" VALUES(1,'P1','name','Marta Ruiz','2026-11-20T17:00:00.000000+00:00','cashier');
INSERT INTO "person_facts" VALUES(2,'P1','role','MANAGER','2026-11-20T17:00:00.000000+00:00','cashier');
INSERT INTO "person_facts" VALUES(3,'P1','pin','sealed','2026-11-20T17:00:00.000000+00:00','cashier');
CREATE TABLE "person_names" (
   "digest" TEXT PRIMARY KEY,
   "salt" TEXT NOT NULL,
   "text" TEXT NOT NULL
) STRICT;
CREATE TABLE "pictures" (
   "name" TEXT PRIMARY KEY,
   "content" TEXT NOT NULL
) STRICT;
INSERT INTO "pictures" VALUES('logo','aGk=');
CREATE TABLE "pin_tries" (
   "id" INTEGER PRIMARY KEY,
   "person_id" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "fitted" INTEGER NOT NULL
) STRICT;
INSERT INTO "pin_tries" VALUES(1,'P1','2026-11-20T17:00:00.000000+00:00',0);
CREATE TABLE "price_changes" (
   "id" INTEGER PRIMARY KEY,
   "product_id" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "after" INTEGER NOT NULL,
   "before" INTEGER
) STRICT;
CREATE TABLE "print_events" (
   "id" INTEGER PRIMARY KEY,
   "outbox_id" INTEGER NOT NULL REFERENCES "outbox"("id"),
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "detail" TEXT NOT NULL
) STRICT;
INSERT INTO "print_events" VALUES(1,1,'started','2026-11-20T17:00:00.000000+00:00','');
CREATE TABLE "privacy_acts" (
   "id" INTEGER PRIMARY KEY,
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "texts" INTEGER NOT NULL,
   "note" TEXT NOT NULL,
   "authorised_by" TEXT
) STRICT;
CREATE TABLE "product_codes" (
   "code" TEXT PRIMARY KEY,
   "product_id" TEXT NOT NULL REFERENCES "products"("id"),
   "position" INTEGER NOT NULL
) STRICT;
INSERT INTO "product_codes" VALUES('7701','café-500',0);
CREATE TABLE "products" (
   "id" TEXT PRIMARY KEY,
   "position" INTEGER NOT NULL,
   "name" TEXT NOT NULL,
   "price" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "treatment" TEXT NOT NULL,
   "category" TEXT NOT NULL,
   "drawing" TEXT NOT NULL,
   "sold_out" INTEGER NOT NULL,
   "favourite" INTEGER
) STRICT;
INSERT INTO "products" VALUES('café-500',1,'Café Huila 500 g',3290000,'COP','iva_reduced','Tienda','',0,NULL);
CREATE TABLE "receipts" (
   "number" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "issued_at" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
INSERT INTO "receipts" VALUES(1,'order-1','2026-11-20T17:02:00.000000+00:00','{"shop":{"name":"Café Guayacán","till":"C1","legal_name":"Guayacán S.A.S.","tax_id":"900.123.456-7","address":"Calle 65 # 7-32, Bogotá","phone":"601 555 0101"},"sale":1,"shift":1,"mark":"test","lines":[{"name":"Café","quantity":{"thousandths":1000},"unit_price":{"centavos":790000,"currency":"COP"},"tax":{"treatment":"inc","basis_points":800},"discount":0,"amount":{"centavos":790000,"currency":"COP"}},{"name":"Pan","quantity":{"thousandths":1000},"unit_price":{"centavos":320000,"currency":"COP"},"tax":{"treatment":"inc","basis_points":800},"discount":0,"amount":{"centavos":320000,"currency":"COP"}}],"totals":{"taxes":{"shares":[{"tax":{"treatment":"inc","basis_points":800},"base":{"centavos":1027778,"currency":"COP"},"amount":{"centavos":82222,"currency":"COP"}}]},"articles":2,"saved":{"centavos":0,"currency":"COP"}},"payments":[{"way":"page","method":"CARD","instrument":null,"amount":{"centavos":1110000,"currency":"COP"},"reference":"C1-T1-0001-0000000000001","transaction_id":"tx-C1-T1-0001-0000000000001","confirmed_at":"2026-11-20T17:02:00.000000+00:00"}]}');
CREATE TABLE "relay_feed" (
   "id" INTEGER PRIMARY KEY DEFAULT 1,
   "cursor" INTEGER NOT NULL
) STRICT;
INSERT INTO "relay_feed" VALUES(1,41);
CREATE TABLE "return_lines" (
   "return_id" TEXT REFERENCES "returns"("id"),
   "line" INTEGER,
   "quantity" INTEGER NOT NULL,
   "amount" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   PRIMARY KEY ("return_id", "line")
) STRICT;
INSERT INTO "return_lines" VALUES('return-1',1,1000,790000,'COP');
CREATE TABLE "returns" (
   "id" TEXT PRIMARY KEY,
   "number" INTEGER NOT NULL,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "shift" INTEGER NOT NULL,
   "reason" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "content" TEXT NOT NULL,
   "authorised_by" TEXT
) STRICT;
INSERT INTO "returns" VALUES('return-1',1,'order-1',1,'Vencido','cashier','2026-11-20T17:01:00.000000+00:00','{"shop":{"name":"Café Guayacán","till":"C1","legal_name":"","tax_id":"","address":"","phone":""},"sale":1,"shift":1,"receipt":18,"mark":"real","lines":[],"taxes":{"shares":[{"tax":{"treatment":"inc","basis_points":800},"base":{"centavos":1027778,"currency":"COP"},"amount":{"centavos":82222,"currency":"COP"}}]},"legs":[{"leg":"cash","amount":{"centavos":790000,"currency":"COP"},"handed":{"centavos":790000,"currency":"COP"},"reference":null,"name":""}],"reason":"Vencido"}',NULL);
CREATE TABLE "right_facts" (
   "id" INTEGER PRIMARY KEY,
   "subject" TEXT NOT NULL,
   "right" TEXT NOT NULL,
   "allowed" INTEGER,
   "at" TEXT NOT NULL,
   "by" TEXT NOT NULL
) STRICT;
INSERT INTO "right_facts" VALUES(1,'cashier','void',1,'2026-11-20T17:00:00.000000+00:00','P1');
CREATE TABLE "settings" (
   "name" TEXT PRIMARY KEY,
   "value" TEXT NOT NULL
) STRICT;
INSERT INTO "settings" VALUES('shop.name','Café Guayacán');
CREATE TABLE "shift_closings" (
   "shift" INTEGER PRIMARY KEY REFERENCES "shift_openings"("shift"),
   "at" TEXT NOT NULL,
   "report" TEXT NOT NULL
) STRICT;
CREATE TABLE "shift_counts" (
   "id" INTEGER PRIMARY KEY,
   "shift" INTEGER NOT NULL REFERENCES "shift_openings"("shift"),
   "at" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
CREATE TABLE "shift_hand_overs" (
   "id" INTEGER PRIMARY KEY,
   "shift" INTEGER NOT NULL REFERENCES "shift_openings"("shift"),
   "at" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
CREATE TABLE "shift_money" (
   "id" INTEGER PRIMARY KEY,
   "key" TEXT NOT NULL,
   "shift" INTEGER NOT NULL,
   "keeper" TEXT NOT NULL,
   "way" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "amount" INTEGER NOT NULL,
   "order_id" TEXT NOT NULL,
   "sale" INTEGER NOT NULL,
   "sale_shift" INTEGER NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "shift_money" VALUES(1,'gateway:tx-C1-T1-0001-0000000000001:in',1,'gateway','CARD','sale',1110000,'order-1',1,1,'2026-11-20T17:02:00.000000+00:00');
CREATE TABLE "shift_movements" (
   "id" INTEGER PRIMARY KEY,
   "shift" INTEGER NOT NULL REFERENCES "shift_openings"("shift"),
   "at" TEXT NOT NULL,
   "content" TEXT NOT NULL
) STRICT;
CREATE TABLE "shift_openings" (
   "shift" INTEGER PRIMARY KEY,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "counted" TEXT NOT NULL,
   "implicit" INTEGER NOT NULL
) STRICT;
INSERT INTO "shift_openings" VALUES(1,'2026-11-20T17:01:00.000000+00:00','till','{"pieces":[],"amount":{"centavos":0,"currency":"COP"}}',1);
CREATE TABLE "shift_stamps" (
   "id" INTEGER PRIMARY KEY,
   "kind" TEXT NOT NULL,
   "key" TEXT NOT NULL,
   "shift" INTEGER NOT NULL
) STRICT;
INSERT INTO "shift_stamps" VALUES(1,'receipt','1',1);
INSERT INTO "shift_stamps" VALUES(2,'dropped','order-2',1);
CREATE TABLE "sighting_counts" (
   "sighting_id" INTEGER PRIMARY KEY REFERENCES "sightings"("id"),
   "times" INTEGER NOT NULL,
   "first_at" TEXT NOT NULL,
   "last_at" TEXT NOT NULL
) STRICT;
INSERT INTO "sighting_counts" VALUES(1,1,'2026-11-20T17:02:00.000000+00:00','2026-11-20T17:02:00.000000+00:00');
INSERT INTO "sighting_counts" VALUES(2,1,'2026-11-20T17:03:00.000000+00:00','2026-11-20T17:03:00.000000+00:00');
CREATE TABLE "sightings" (
   "id" INTEGER PRIMARY KEY,
   "reference" TEXT NOT NULL REFERENCES "attempts"("reference"),
   "meaning" TEXT NOT NULL,
   "transaction_id" TEXT NOT NULL,
   "seen_reference" TEXT NOT NULL,
   "amount" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "environment" TEXT NOT NULL,
   "source" TEXT NOT NULL,
   "seen_at" TEXT NOT NULL,
   "word" TEXT NOT NULL,
   "method" TEXT NOT NULL,
   "link_id" TEXT,
   "message" TEXT,
   "instrument" TEXT,
   "created_at" TEXT,
   "finalized_at" TEXT
, payer TEXT, traces TEXT) STRICT;
INSERT INTO "sightings" VALUES(1,'C1-T1-0001-0000000000001','347f0ba32e564167c91981eff6c0b1cf4bb419e04f20caa8f0838c59441021ed','tx-C1-T1-0001-0000000000001','C1-T1-0001-0000000000001',1110000,'COP','APPROVED','test','by_reference','2026-11-20T17:02:00.000000+00:00','','CARD',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "sightings" VALUES(2,'C1-T1-0002-0000000000001','66bc77e774f56cce4cbf70cca69e2b54dd64d744a97824f0fa677d36a865cf84','tx-2','test_abc_1_2',320000,'COP','DECLINED','test','by_reference','2026-11-20T17:03:00.000000+00:00','','CARD','test_abc','Fondos insuficientes',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "task_acts" (
   "id" INTEGER PRIMARY KEY,
   "task" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "way_out" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "authorised_by" TEXT
) STRICT;
CREATE TABLE "tenders" (
   "id" TEXT PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "shift" INTEGER NOT NULL,
   "kind" TEXT NOT NULL,
   "name" TEXT NOT NULL,
   "amount" INTEGER NOT NULL,
   "received" INTEGER NOT NULL,
   "change" INTEGER NOT NULL,
   "rounding" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "authorised_by" TEXT
) STRICT;
INSERT INTO "tenders" VALUES('tender-1','order-1',1,'cash','',1000000,1100000,100000,0,'COP','cashier','2026-11-20T17:01:00.000000+00:00','supervisor');
CREATE TABLE "tips" (
   "id" INTEGER PRIMARY KEY,
   "order_id" TEXT NOT NULL REFERENCES "orders"("id"),
   "amount" INTEGER NOT NULL,
   "currency" TEXT NOT NULL,
   "actor" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "tips" VALUES(1,'order-1',70000,'COP','cashier','2026-11-20T17:01:00.000000+00:00');
CREATE TABLE "troubles" (
   "id" INTEGER PRIMARY KEY,
   "kind" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "detail" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX "idx_orders_shift_number"
    ON "orders" ("shift", "number");
CREATE INDEX "idx_orders_started_at"
    ON "orders" ("started_at");
CREATE INDEX "idx_order_changes_order_id"
    ON "order_changes" ("order_id");
CREATE INDEX "idx_attempts_order_id"
    ON "attempts" ("order_id");
CREATE INDEX "idx_attempts_created_at"
    ON "attempts" ("created_at");
CREATE UNIQUE INDEX "idx_attempt_events_reference_kind_at_detail"
    ON "attempt_events" ("reference", "kind", "at", "detail");
CREATE UNIQUE INDEX one_attempt_a_link ON attempt_events (detail) WHERE kind = 'link_made';
CREATE UNIQUE INDEX "idx_hints_reference_source_transaction_id"
    ON "hints" ("reference", "source", "transaction_id");
CREATE UNIQUE INDEX "idx_sightings_reference_meaning"
    ON "sightings" ("reference", "meaning");
CREATE INDEX "idx_sightings_transaction_id"
    ON "sightings" ("transaction_id");
CREATE VIEW "counted" AS SELECT transaction_id, reference FROM (SELECT transaction_id, reference, min(id) FROM sightings GROUP BY transaction_id);
CREATE UNIQUE INDEX "idx_journal_previous"
    ON "journal" ("previous");
CREATE UNIQUE INDEX "idx_receipts_order_id"
    ON "receipts" ("order_id");
CREATE UNIQUE INDEX "idx_outbox_kind_key"
    ON "outbox" ("kind", "key");
CREATE INDEX "idx_product_codes_product_id"
    ON "product_codes" ("product_id");
CREATE TRIGGER orders_no_update BEFORE UPDATE ON orders BEGIN SELECT RAISE(ABORT, 'orders: facts are only added'); END;
CREATE TRIGGER orders_no_delete BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'orders: facts are only added'); END;
CREATE TRIGGER order_changes_no_update BEFORE UPDATE ON order_changes BEGIN SELECT RAISE(ABORT, 'order_changes: facts are only added'); END;
CREATE TRIGGER order_changes_no_delete BEFORE DELETE ON order_changes BEGIN SELECT RAISE(ABORT, 'order_changes: facts are only added'); END;
CREATE TRIGGER order_drops_no_update BEFORE UPDATE ON order_drops BEGIN SELECT RAISE(ABORT, 'order_drops: facts are only added'); END;
CREATE TRIGGER order_drops_no_delete BEFORE DELETE ON order_drops BEGIN SELECT RAISE(ABORT, 'order_drops: facts are only added'); END;
CREATE TRIGGER attempts_no_update BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts: facts are only added'); END;
CREATE TRIGGER attempts_no_delete BEFORE DELETE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts: facts are only added'); END;
CREATE TRIGGER attempt_events_no_update BEFORE UPDATE ON attempt_events BEGIN SELECT RAISE(ABORT, 'attempt_events: facts are only added'); END;
CREATE TRIGGER attempt_events_no_delete BEFORE DELETE ON attempt_events BEGIN SELECT RAISE(ABORT, 'attempt_events: facts are only added'); END;
CREATE TRIGGER sightings_no_update BEFORE UPDATE ON sightings BEGIN SELECT RAISE(ABORT, 'sightings: facts are only added'); END;
CREATE TRIGGER sightings_no_delete BEFORE DELETE ON sightings BEGIN SELECT RAISE(ABORT, 'sightings: facts are only added'); END;
CREATE TRIGGER hints_no_update BEFORE UPDATE ON hints BEGIN SELECT RAISE(ABORT, 'hints: facts are only added'); END;
CREATE TRIGGER hints_no_delete BEFORE DELETE ON hints BEGIN SELECT RAISE(ABORT, 'hints: facts are only added'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal: facts are only added'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal: facts are only added'); END;
CREATE TRIGGER receipts_no_update BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts: facts are only added'); END;
CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts: facts are only added'); END;
CREATE TRIGGER outbox_no_update BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: facts are only added'); END;
CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: facts are only added'); END;
CREATE TRIGGER outbox_done_no_update BEFORE UPDATE ON outbox_done BEGIN SELECT RAISE(ABORT, 'outbox_done: facts are only added'); END;
CREATE TRIGGER outbox_done_no_delete BEFORE DELETE ON outbox_done BEGIN SELECT RAISE(ABORT, 'outbox_done: facts are only added'); END;
CREATE TRIGGER catalogue_imports_no_update BEFORE UPDATE ON catalogue_imports BEGIN SELECT RAISE(ABORT, 'catalogue_imports: facts are only added'); END;
CREATE TRIGGER catalogue_imports_no_delete BEFORE DELETE ON catalogue_imports BEGIN SELECT RAISE(ABORT, 'catalogue_imports: facts are only added'); END;
CREATE INDEX "idx_pin_tries_person_id"
    ON "pin_tries" ("person_id");
CREATE TRIGGER person_facts_no_update BEFORE UPDATE ON person_facts BEGIN SELECT RAISE(ABORT, 'person_facts: facts are only added'); END;
CREATE TRIGGER person_facts_no_delete BEFORE DELETE ON person_facts BEGIN SELECT RAISE(ABORT, 'person_facts: facts are only added'); END;
CREATE TRIGGER right_facts_no_update BEFORE UPDATE ON right_facts BEGIN SELECT RAISE(ABORT, 'right_facts: facts are only added'); END;
CREATE TRIGGER right_facts_no_delete BEFORE DELETE ON right_facts BEGIN SELECT RAISE(ABORT, 'right_facts: facts are only added'); END;
CREATE TRIGGER pin_tries_no_update BEFORE UPDATE ON pin_tries BEGIN SELECT RAISE(ABORT, 'pin_tries: facts are only added'); END;
CREATE TRIGGER pin_tries_no_delete BEFORE DELETE ON pin_tries BEGIN SELECT RAISE(ABORT, 'pin_tries: facts are only added'); END;
CREATE INDEX "idx_print_events_outbox_id"
    ON "print_events" ("outbox_id");
CREATE TRIGGER print_events_no_update BEFORE UPDATE ON print_events BEGIN SELECT RAISE(ABORT, 'print_events: facts are only added'); END;
CREATE TRIGGER print_events_no_delete BEFORE DELETE ON print_events BEGIN SELECT RAISE(ABORT, 'print_events: facts are only added'); END;
CREATE INDEX set_aside ON attempt_events (at) WHERE kind = 'set_aside';
CREATE INDEX "idx_task_acts_task"
    ON "task_acts" ("task");
CREATE TRIGGER task_acts_no_update BEFORE UPDATE ON task_acts BEGIN SELECT RAISE(ABORT, 'task_acts: facts are only added'); END;
CREATE TRIGGER task_acts_no_delete BEFORE DELETE ON task_acts BEGIN SELECT RAISE(ABORT, 'task_acts: facts are only added'); END;
CREATE INDEX "idx_shift_movements_shift"
    ON "shift_movements" ("shift");
CREATE INDEX "idx_shift_hand_overs_shift"
    ON "shift_hand_overs" ("shift");
CREATE INDEX "idx_shift_counts_shift"
    ON "shift_counts" ("shift");
CREATE UNIQUE INDEX "idx_shift_money_key"
    ON "shift_money" ("key");
CREATE INDEX "idx_shift_money_shift"
    ON "shift_money" ("shift");
CREATE UNIQUE INDEX "idx_shift_stamps_kind_key"
    ON "shift_stamps" ("kind", "key");
CREATE INDEX "idx_shift_stamps_shift_kind"
    ON "shift_stamps" ("shift", "kind");
CREATE TRIGGER shift_openings_no_update BEFORE UPDATE ON shift_openings BEGIN SELECT RAISE(ABORT, 'shift_openings: facts are only added'); END;
CREATE TRIGGER shift_openings_no_delete BEFORE DELETE ON shift_openings BEGIN SELECT RAISE(ABORT, 'shift_openings: facts are only added'); END;
CREATE TRIGGER shift_money_no_update BEFORE UPDATE ON shift_money BEGIN SELECT RAISE(ABORT, 'shift_money: facts are only added'); END;
CREATE TRIGGER shift_money_no_delete BEFORE DELETE ON shift_money BEGIN SELECT RAISE(ABORT, 'shift_money: facts are only added'); END;
CREATE TRIGGER shift_movements_no_update BEFORE UPDATE ON shift_movements BEGIN SELECT RAISE(ABORT, 'shift_movements: facts are only added'); END;
CREATE TRIGGER shift_movements_no_delete BEFORE DELETE ON shift_movements BEGIN SELECT RAISE(ABORT, 'shift_movements: facts are only added'); END;
CREATE TRIGGER shift_hand_overs_no_update BEFORE UPDATE ON shift_hand_overs BEGIN SELECT RAISE(ABORT, 'shift_hand_overs: facts are only added'); END;
CREATE TRIGGER shift_hand_overs_no_delete BEFORE DELETE ON shift_hand_overs BEGIN SELECT RAISE(ABORT, 'shift_hand_overs: facts are only added'); END;
CREATE TRIGGER shift_counts_no_update BEFORE UPDATE ON shift_counts BEGIN SELECT RAISE(ABORT, 'shift_counts: facts are only added'); END;
CREATE TRIGGER shift_counts_no_delete BEFORE DELETE ON shift_counts BEGIN SELECT RAISE(ABORT, 'shift_counts: facts are only added'); END;
CREATE TRIGGER shift_stamps_no_update BEFORE UPDATE ON shift_stamps BEGIN SELECT RAISE(ABORT, 'shift_stamps: facts are only added'); END;
CREATE TRIGGER shift_stamps_no_delete BEFORE DELETE ON shift_stamps BEGIN SELECT RAISE(ABORT, 'shift_stamps: facts are only added'); END;
CREATE TRIGGER shift_closings_no_update BEFORE UPDATE ON shift_closings BEGIN SELECT RAISE(ABORT, 'shift_closings: facts are only added'); END;
CREATE TRIGGER shift_closings_no_delete BEFORE DELETE ON shift_closings BEGIN SELECT RAISE(ABORT, 'shift_closings: facts are only added'); END;
CREATE INDEX "idx_tenders_order_id"
    ON "tenders" ("order_id");
CREATE INDEX "idx_tenders_shift"
    ON "tenders" ("shift");
CREATE INDEX "idx_tips_order_id"
    ON "tips" ("order_id");
CREATE INDEX "idx_claims_order_id"
    ON "claims" ("order_id");
CREATE UNIQUE INDEX "idx_returns_number"
    ON "returns" ("number");
CREATE INDEX "idx_returns_order_id"
    ON "returns" ("order_id");
CREATE INDEX "idx_returns_shift"
    ON "returns" ("shift");
CREATE INDEX "idx_money_back_order_id"
    ON "money_back" ("order_id");
CREATE INDEX "idx_money_back_shift"
    ON "money_back" ("shift");
CREATE UNIQUE INDEX a_tender_goes_back_once ON money_back (tender_id) WHERE tender_id IS NOT NULL;
CREATE TRIGGER tenders_no_update BEFORE UPDATE ON tenders BEGIN SELECT RAISE(ABORT, 'tenders: facts are only added'); END;
CREATE TRIGGER tenders_no_delete BEFORE DELETE ON tenders BEGIN SELECT RAISE(ABORT, 'tenders: facts are only added'); END;
CREATE TRIGGER money_back_no_update BEFORE UPDATE ON money_back BEGIN SELECT RAISE(ABORT, 'money_back: facts are only added'); END;
CREATE TRIGGER money_back_no_delete BEFORE DELETE ON money_back BEGIN SELECT RAISE(ABORT, 'money_back: facts are only added'); END;
CREATE TRIGGER tips_no_update BEFORE UPDATE ON tips BEGIN SELECT RAISE(ABORT, 'tips: facts are only added'); END;
CREATE TRIGGER tips_no_delete BEFORE DELETE ON tips BEGIN SELECT RAISE(ABORT, 'tips: facts are only added'); END;
CREATE TRIGGER returns_no_update BEFORE UPDATE ON returns BEGIN SELECT RAISE(ABORT, 'returns: facts are only added'); END;
CREATE TRIGGER returns_no_delete BEFORE DELETE ON returns BEGIN SELECT RAISE(ABORT, 'returns: facts are only added'); END;
CREATE TRIGGER return_lines_no_update BEFORE UPDATE ON return_lines BEGIN SELECT RAISE(ABORT, 'return_lines: facts are only added'); END;
CREATE TRIGGER return_lines_no_delete BEFORE DELETE ON return_lines BEGIN SELECT RAISE(ABORT, 'return_lines: facts are only added'); END;
CREATE TRIGGER claims_no_update BEFORE UPDATE ON claims BEGIN SELECT RAISE(ABORT, 'claims: facts are only added'); END;
CREATE TRIGGER claims_no_delete BEFORE DELETE ON claims BEGIN SELECT RAISE(ABORT, 'claims: facts are only added'); END;
CREATE INDEX "idx_beliefs_account_id"
    ON "beliefs" ("account", "id");
CREATE TRIGGER beliefs_no_update BEFORE UPDATE ON beliefs BEGIN SELECT RAISE(ABORT, 'beliefs: facts are only added'); END;
CREATE TRIGGER beliefs_no_delete BEFORE DELETE ON beliefs BEGIN SELECT RAISE(ABORT, 'beliefs: facts are only added'); END;
CREATE INDEX "idx_order_terms_order_id"
    ON "order_terms" ("order_id");
CREATE INDEX "idx_order_moves_order_id"
    ON "order_moves" ("order_id");
CREATE INDEX "idx_order_moves_kind_id"
    ON "order_moves" ("kind", "id");
CREATE INDEX "idx_price_changes_product_id"
    ON "price_changes" ("product_id");
CREATE INDEX "idx_products_price"
    ON "products" ("price");
CREATE INDEX "idx_products_category_position"
    ON "products" ("category", "position");
CREATE INDEX "idx_products_favourite"
    ON "products" ("favourite");
CREATE TRIGGER order_terms_no_update BEFORE UPDATE ON order_terms BEGIN SELECT RAISE(ABORT, 'order_terms: facts are only added'); END;
CREATE TRIGGER order_terms_no_delete BEFORE DELETE ON order_terms BEGIN SELECT RAISE(ABORT, 'order_terms: facts are only added'); END;
CREATE TRIGGER order_moves_no_update BEFORE UPDATE ON order_moves BEGIN SELECT RAISE(ABORT, 'order_moves: facts are only added'); END;
CREATE TRIGGER order_moves_no_delete BEFORE DELETE ON order_moves BEGIN SELECT RAISE(ABORT, 'order_moves: facts are only added'); END;
CREATE TRIGGER price_changes_no_update BEFORE UPDATE ON price_changes BEGIN SELECT RAISE(ABORT, 'price_changes: facts are only added'); END;
CREATE TRIGGER price_changes_no_delete BEFORE DELETE ON price_changes BEGIN SELECT RAISE(ABORT, 'price_changes: facts are only added'); END;
CREATE INDEX "idx_fact_seals_name_last"
    ON "fact_seals" ("name", "last");
CREATE INDEX "idx_fact_seals_shift"
    ON "fact_seals" ("shift");
CREATE INDEX "idx_journal_actor_number"
    ON "journal" ("actor", "number");
CREATE INDEX "idx_journal_kind_number"
    ON "journal" ("kind", "number");
CREATE INDEX "idx_journal_at"
    ON "journal" ("at");
CREATE TRIGGER fact_seals_no_update BEFORE UPDATE ON fact_seals BEGIN SELECT RAISE(ABORT, 'fact_seals: facts are only added'); END;
CREATE TRIGGER fact_seals_no_delete BEFORE DELETE ON fact_seals BEGIN SELECT RAISE(ABORT, 'fact_seals: facts are only added'); END;
CREATE INDEX "idx_troubles_at"
    ON "troubles" ("at");
CREATE TRIGGER troubles_no_update BEFORE UPDATE ON troubles BEGIN SELECT RAISE(ABORT, 'troubles: facts are only added'); END;
CREATE TRIGGER troubles_no_delete BEFORE DELETE ON troubles BEGIN SELECT RAISE(ABORT, 'troubles: facts are only added'); END;
CREATE INDEX "idx_receipts_issued_at"
    ON "receipts" ("issued_at");
CREATE INDEX "idx_tenders_at"
    ON "tenders" ("at");
CREATE INDEX "idx_money_back_at"
    ON "money_back" ("at");
CREATE INDEX heard_of ON hints (at) WHERE source = 'relay';
CREATE INDEX closed_at ON shift_closings (at);
CREATE INDEX "idx_day_signatures_day_till"
    ON "day_signatures" ("day", "till");
CREATE INDEX "idx_sightings_created_at"
    ON "sightings" ("created_at");
CREATE TRIGGER day_signatures_no_update BEFORE UPDATE ON day_signatures BEGIN SELECT RAISE(ABORT, 'day_signatures: facts are only added'); END;
CREATE TRIGGER day_signatures_no_delete BEFORE DELETE ON day_signatures BEGIN SELECT RAISE(ABORT, 'day_signatures: facts are only added'); END;
CREATE INDEX "idx_notes_at"
    ON "notes" ("at");
CREATE INDEX "idx_order_notes_at"
    ON "order_notes" ("at");
CREATE TRIGGER privacy_acts_no_update BEFORE UPDATE ON privacy_acts BEGIN SELECT RAISE(ABORT, 'privacy_acts: facts are only added'); END;
CREATE TRIGGER privacy_acts_no_delete BEFORE DELETE ON privacy_acts BEGIN SELECT RAISE(ABORT, 'privacy_acts: facts are only added'); END;
CREATE UNIQUE INDEX "idx_alerts_key"
    ON "alerts" ("key");
CREATE INDEX "idx_alerts_raised_at"
    ON "alerts" ("raised_at");
CREATE UNIQUE INDEX "idx_alert_sendings_key_channel"
    ON "alert_sendings" ("key", "channel");
CREATE TRIGGER alerts_no_update BEFORE UPDATE ON alerts BEGIN SELECT RAISE(ABORT, 'alerts: facts are only added'); END;
CREATE TRIGGER alerts_no_delete BEFORE DELETE ON alerts BEGIN SELECT RAISE(ABORT, 'alerts: facts are only added'); END;
CREATE TRIGGER alert_sendings_no_update BEFORE UPDATE ON alert_sendings BEGIN SELECT RAISE(ABORT, 'alert_sendings: facts are only added'); END;
CREATE TRIGGER alert_sendings_no_delete BEFORE DELETE ON alert_sendings BEGIN SELECT RAISE(ABORT, 'alert_sendings: facts are only added'); END;
CREATE INDEX "idx_part_goods_order_id"
    ON "part_goods" ("order_id");
CREATE TRIGGER part_goods_no_update BEFORE UPDATE ON part_goods BEGIN SELECT RAISE(ABORT, 'part_goods: facts are only added'); END;
CREATE TRIGGER part_goods_no_delete BEFORE DELETE ON part_goods BEGIN SELECT RAISE(ABORT, 'part_goods: facts are only added'); END;
CREATE INDEX "idx_customer_facts_order_id"
    ON "customer_facts" ("order_id");
CREATE INDEX "idx_customer_texts_at"
    ON "customer_texts" ("at");
CREATE TRIGGER customer_facts_no_update BEFORE UPDATE ON customer_facts BEGIN SELECT RAISE(ABORT, 'customer_facts: facts are only added'); END;
CREATE TRIGGER customer_facts_no_delete BEFORE DELETE ON customer_facts BEGIN SELECT RAISE(ABORT, 'customer_facts: facts are only added'); END;
COMMIT;
