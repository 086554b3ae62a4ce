BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE evidence (
	sequence INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	run_id INTEGER, 
	actor TEXT DEFAULT '' NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	address TEXT NOT NULL, 
	sobject TEXT DEFAULT '' NOT NULL, 
	record_id TEXT DEFAULT '' NOT NULL, 
	field TEXT DEFAULT '' NOT NULL, 
	old_value TEXT DEFAULT '' NOT NULL, 
	new_value TEXT DEFAULT '' NOT NULL, 
	answer TEXT DEFAULT '' NOT NULL, 
	previous_hash TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (sequence)
);
INSERT INTO "evidence" VALUES(1,'2026-11-25T16:58:05.631Z',1,'ines.admin@practice3.example','salesforce','emma.li7@empresa.example.br','Contact','0036Lm00015ftgNQAQ','unsubscribed','false','true','recorded here','0000000000000000000000000000000000000000000000000000000000000000','037deec89ff77fde654bedc07009f429dc673a66f09b0da39ab042a667283700');
INSERT INTO "evidence" VALUES(2,'2026-11-25T16:58:05.631Z',1,'ines.admin@practice3.example','salesforce','zoe.vanderberg9@acme.example','Contact','0036Lm00015ftgPQAQ','unsubscribed','false','true','recorded here','037deec89ff77fde654bedc07009f429dc673a66f09b0da39ab042a667283700','bc9ed814fa28885cb11eac3cd7d5eaba3ef230a0f064c6d1d60f4a4f26408c65');
INSERT INTO "evidence" VALUES(3,'2026-11-25T16:58:05.665Z',1,'ines.admin@practice3.example','sync','priya.vanderberg1@example.org','Contact','0036Lm00015ftgHQAQ','HasOptedOutOfEmail','false','true','accepted','bc9ed814fa28885cb11eac3cd7d5eaba3ef230a0f064c6d1d60f4a4f26408c65','a54175ee08b07d5e9404e1c22c3ac007f0a2adfa0daff001b8765e932baf8be4');
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	unsubscribe_id INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	next_try_at TEXT NOT NULL, 
	code TEXT DEFAULT '' NOT NULL, 
	message TEXT DEFAULT '' NOT NULL, 
	updated_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unsubscribe_id) REFERENCES unsubscribes (id), 
	UNIQUE (unsubscribe_id)
);
INSERT INTO "outbox" VALUES(1,1,'done',0,'2026-11-25T16:58:04.892Z','','','2026-11-25T16:58:05.710Z');
INSERT INTO "outbox" VALUES(2,2,'done',0,'2026-11-25T16:58:04.892Z','','','2026-11-25T16:58:05.602Z');
INSERT INTO "outbox" VALUES(3,3,'done',0,'2026-11-25T16:58:05.631Z','','','2026-11-25T16:58:05.631Z');
INSERT INTO "outbox" VALUES(4,4,'done',0,'2026-11-25T16:58:05.631Z','','','2026-11-25T16:58:05.631Z');
INSERT INTO "outbox" VALUES(5,5,'waiting',0,'2026-11-25T16:58:05.756Z','','','2026-11-25T16:58:05.756Z');
CREATE TABLE outcomes (
	id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	direction TEXT NOT NULL, 
	state TEXT NOT NULL, 
	address TEXT NOT NULL, 
	sobject TEXT DEFAULT '' NOT NULL, 
	record_id TEXT DEFAULT '' NOT NULL, 
	field TEXT DEFAULT '' NOT NULL, 
	code TEXT DEFAULT '' NOT NULL, 
	message TEXT DEFAULT '' NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
);
INSERT INTO "outcomes" VALUES(1,1,'from_salesforce','recorded','emma.li7@empresa.example.br','Contact','0036Lm00015ftgNQAQ','','','','2026-11-25T16:58:05.631Z');
INSERT INTO "outcomes" VALUES(2,1,'from_salesforce','recorded','zoe.vanderberg9@acme.example','Contact','0036Lm00015ftgPQAQ','','','','2026-11-25T16:58:05.631Z');
INSERT INTO "outcomes" VALUES(3,1,'to_salesforce','verified','priya.vanderberg1@example.org','Contact','0036Lm00015ftgHQAQ','HasOptedOutOfEmail','','','2026-11-25T16:58:05.665Z');
CREATE TABLE people (
	id INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	email TEXT NOT NULL, 
	first_name TEXT DEFAULT '' NOT NULL, 
	last_name TEXT DEFAULT '' NOT NULL, 
	contact_id TEXT, 
	lead_id TEXT, 
	created_at TEXT NOT NULL, 
	updated_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT contact_id_has_18_characters CHECK (contact_id IS NULL OR length(contact_id) = 18), 
	CONSTRAINT lead_id_has_18_characters CHECK (lead_id IS NULL OR length(lead_id) = 18), 
	UNIQUE (address)
);
INSERT INTO "people" VALUES(1,'priya.vanderberg1@example.org','priya.vanderberg1@example.org','Priya','van der Berg','0036Lm00015ftgHQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(2,'lukasz.alhassan3@correo.example.es','lukasz.alhassan3@correo.example.es','Łukasz','الحسن','0036Lm00015ftgJQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(3,'giorgos.park5@umbrella.example','giorgos.park5@umbrella.example','Γιώργος','박','0036Lm00015ftgLQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(4,'noah.smith6@empresa.example.br','noah.smith6@empresa.example.br','Noah','Smith','0036Lm00015ftgMQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(5,'emma.li7@empresa.example.br','emma.li7@empresa.example.br','Emma','李','0036Lm00015ftgNQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(6,'zoe.vanderberg9@acme.example','zoe.vanderberg9@acme.example','Zoë','van der Berg','0036Lm00015ftgPQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(7,'soeren.williams10@example.org','soeren.williams10@example.org','Søren','Williams','0036Lm00015ftgQQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(8,'nguyen.dangelo11@empresa.example.br','nguyen.dangelo11@empresa.example.br','Nguyễn','D''Angelo','0036Lm00015ftgRQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(9,'dmitriy.mueller12@acme.example','dmitriy.mueller12@acme.example','Дмитрий','Müller','0036Lm00015ftgSQAQ',NULL,'2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(10,'arjun.smith13@mail.example.com','arjun.smith13@mail.example.com','अर्जुन','Smith',NULL,'00Q6Lm00015ftgHUAQ','2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(11,'maria.rodriguez14@mail.example.com','maria.rodriguez14@mail.example.com','María','Rodríguez',NULL,'00Q6Lm00015ftgIUAQ','2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(12,'giorgos.park16@example.com','giorgos.park16@example.com','Γιώργος','박',NULL,'00Q6Lm00015ftgKUAQ','2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(13,'leticia.johnson17@initech.example','leticia.johnson17@initech.example','Letícia','Johnson',NULL,'00Q6Lm00015ftgLUAQ','2026-11-25T16:58:04.836Z','2026-11-25T16:58:04.836Z');
INSERT INTO "people" VALUES(14,'nobody@example.org','nobody@example.org','','',NULL,NULL,'2026-11-25T16:58:05.756Z','2026-11-25T16:58:05.756Z');
CREATE TABLE problems (
	address TEXT NOT NULL, 
	sobject TEXT NOT NULL, 
	record_id TEXT NOT NULL, 
	field TEXT NOT NULL, 
	code TEXT NOT NULL, 
	message TEXT DEFAULT '' NOT NULL, 
	run_id INTEGER NOT NULL, 
	first_seen TEXT NOT NULL, 
	last_seen TEXT NOT NULL, 
	PRIMARY KEY (address, sobject, record_id, field), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
);
CREATE TABLE runs (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	run_trigger TEXT NOT NULL, 
	state TEXT NOT NULL, 
	org_id TEXT DEFAULT '' NOT NULL, 
	started_at TEXT NOT NULL, 
	finished_at TEXT, 
	reason TEXT, 
	to_salesforce INTEGER DEFAULT '0' NOT NULL, 
	from_salesforce INTEGER DEFAULT '0' NOT NULL, 
	already_equal INTEGER DEFAULT '0' NOT NULL, 
	problems INTEGER DEFAULT '0' NOT NULL, 
	api_calls INTEGER DEFAULT '0' NOT NULL, 
	elapsed_s FLOAT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "runs" VALUES(1,'sync','command_line','done','00D6Lm00015ftgHUAQ','2026-11-25T16:58:04.922Z','2026-11-25T16:58:05.724Z',NULL,1,2,1,0,8,0.802);
CREATE TABLE unsubscribe_sources (
	id INTEGER NOT NULL, 
	unsubscribe_id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	noticed_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unsubscribe_id) REFERENCES unsubscribes (id)
);
INSERT INTO "unsubscribe_sources" VALUES(1,1,'2026-11-25T16:58:04.892Z','import','asked by phone','2026-11-25T16:58:04.892Z');
INSERT INTO "unsubscribe_sources" VALUES(2,2,'2026-11-25T16:58:04.892Z','import','asked by phone','2026-11-25T16:58:04.892Z');
INSERT INTO "unsubscribe_sources" VALUES(3,3,'2026-11-25T16:58:05.631Z','salesforce','Contact ticked','2026-11-25T16:58:05.631Z');
INSERT INTO "unsubscribe_sources" VALUES(4,4,'2026-11-25T16:58:05.631Z','salesforce','Contact ticked','2026-11-25T16:58:05.631Z');
INSERT INTO "unsubscribe_sources" VALUES(5,3,'2026-11-25T16:58:05.730Z','reply','','2026-11-25T16:58:05.730Z');
INSERT INTO "unsubscribe_sources" VALUES(6,5,'2026-11-25T16:58:05.756Z','form','','2026-11-25T16:58:05.756Z');
CREATE TABLE unsubscribes (
	id INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	at TEXT NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	noticed_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (address)
);
INSERT INTO "unsubscribes" VALUES(1,'priya.vanderberg1@example.org','2026-11-25T16:58:04.892Z','import','asked by phone','2026-11-25T16:58:04.892Z');
INSERT INTO "unsubscribes" VALUES(2,'noah.smith6@empresa.example.br','2026-11-25T16:58:04.892Z','import','asked by phone','2026-11-25T16:58:04.892Z');
INSERT INTO "unsubscribes" VALUES(3,'emma.li7@empresa.example.br','2026-11-25T16:58:05.631Z','salesforce','Contact ticked','2026-11-25T16:58:05.631Z');
INSERT INTO "unsubscribes" VALUES(4,'zoe.vanderberg9@acme.example','2026-11-25T16:58:05.631Z','salesforce','Contact ticked','2026-11-25T16:58:05.631Z');
INSERT INTO "unsubscribes" VALUES(5,'nobody@example.org','2026-11-25T16:58:05.756Z','form','','2026-11-25T16:58:05.756Z');
CREATE INDEX evidence_address ON evidence (address);
CREATE INDEX people_contact_id ON people (contact_id);
CREATE INDEX people_lead_id ON people (lead_id);
CREATE INDEX outbox_state_next_try ON outbox (state, next_try_at);
CREATE INDEX ix_outcomes_run_id ON outcomes (run_id);
CREATE INDEX outcomes_address ON outcomes (address);
CREATE INDEX ix_unsubscribe_sources_unsubscribe_id ON unsubscribe_sources (unsubscribe_id);
COMMIT;
