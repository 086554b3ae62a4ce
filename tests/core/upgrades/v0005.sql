BEGIN TRANSACTION;
CREATE TABLE access_grants (
	id INTEGER NOT NULL, 
	permission_set_id TEXT NOT NULL, 
	user_id TEXT NOT NULL, 
	made_set INTEGER NOT NULL, 
	fields TEXT NOT NULL, 
	steps TEXT NOT NULL, 
	at TEXT NOT NULL, 
	by_name TEXT DEFAULT '' NOT NULL, 
	undone_at TEXT, 
	PRIMARY KEY (id)
);
CREATE TABLE agent_parts (
	agent TEXT NOT NULL, 
	part TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	since TEXT NOT NULL, 
	code TEXT DEFAULT '' NOT NULL, 
	params TEXT NOT NULL, 
	next_try_at TEXT, 
	seen_at TEXT NOT NULL, 
	PRIMARY KEY (agent, part)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE arrivals (
	way TEXT NOT NULL, 
	last_at TEXT NOT NULL, 
	recorded INTEGER NOT NULL, 
	already INTEGER NOT NULL, 
	rejected INTEGER NOT NULL, 
	detail TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (way)
);
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
INSERT INTO "evidence" VALUES(1,'2026-11-25T20:37:38.348Z',1,'ines.admin@practice3.example','salesforce','dmitriy.mueller12@acme.example','Contact','0036Lm00015ftgSQAQ','unsubscribed','false','true','recorded here','0000000000000000000000000000000000000000000000000000000000000000','ce16c4a172c22f2a3de19f75272fc1a6f80e6114926af0662774aff1c1857ffe');
INSERT INTO "evidence" VALUES(2,'2026-11-25T20:37:38.348Z',1,'ines.admin@practice3.example','salesforce','nguyen.dangelo11@empresa.example.br','Contact','0036Lm00015ftgRQAQ','unsubscribed','false','true','recorded here','ce16c4a172c22f2a3de19f75272fc1a6f80e6114926af0662774aff1c1857ffe','548ac9c6ff1ae3abd80c1a3973f2e258e459a9701689f1c40415706c2520a0df');
INSERT INTO "evidence" VALUES(3,'2026-11-25T20:37:38.348Z',1,'ines.admin@practice3.example','salesforce','zoe.vanderberg9@acme.example','Contact','0036Lm00015ftgPQAQ','unsubscribed','false','true','recorded here','548ac9c6ff1ae3abd80c1a3973f2e258e459a9701689f1c40415706c2520a0df','1d9f7930ac5305152ef12a09ffe6e69b2c7a7f8b0155769eef50258e98b0c22d');
INSERT INTO "evidence" VALUES(4,'2026-11-25T20:37:38.390Z',1,'ines.admin@practice3.example','sync','priya.vanderberg1@example.org','Contact','0036Lm00015ftgOQAQ','HasOptedOutOfEmail','false','true','accepted','1d9f7930ac5305152ef12a09ffe6e69b2c7a7f8b0155769eef50258e98b0c22d','f78f684ad297fc2f283b9bb4f03bcab3a72b958e60b05c2aefd312aea1cacce1');
INSERT INTO "evidence" VALUES(5,'2026-11-25T20:37:38.731Z',2,'ines.admin@practice3.example','reply','leticia.johnson17@initech.example','Lead','00Q6Lm00015ftgLUAQ','HasOptedOutOfEmail','not read','true','accepted','f78f684ad297fc2f283b9bb4f03bcab3a72b958e60b05c2aefd312aea1cacce1','c2714b081bb9a995ef06cd3f38b7df094a106ea5f5d8ed57ed1f42344174fcdb');
CREATE TABLE flips (
	record_id TEXT NOT NULL, 
	field TEXT NOT NULL, 
	address TEXT NOT NULL, 
	times INTEGER DEFAULT '1' NOT NULL, 
	first_at TEXT NOT NULL, 
	last_at TEXT NOT NULL, 
	changed_by TEXT DEFAULT '' NOT NULL, 
	changed_at TEXT DEFAULT '' NOT NULL, 
	rewritten_night TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (record_id, field)
);
CREATE TABLE handed_over (
	address TEXT NOT NULL, 
	file TEXT NOT NULL, 
	exported_at TEXT NOT NULL, 
	confirmed_at TEXT, 
	PRIMARY KEY (address)
);
CREATE TABLE held_changes (
	run_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	direction TEXT NOT NULL, 
	address TEXT NOT NULL, 
	sobject TEXT DEFAULT '' NOT NULL, 
	record_id TEXT DEFAULT '' NOT NULL, 
	fields TEXT DEFAULT '' NOT NULL, 
	excluded INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (run_id, position), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
);
CREATE TABLE intents (
	run_id INTEGER NOT NULL, 
	record_id TEXT NOT NULL, 
	field TEXT NOT NULL, 
	sobject TEXT NOT NULL, 
	address TEXT NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	old_value TEXT DEFAULT '' NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (run_id, record_id, field), 
	FOREIGN KEY(run_id) REFERENCES runs (id)
);
CREATE TABLE layout_backups (
	id INTEGER NOT NULL, 
	sobject TEXT NOT NULL, 
	full_name TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	before_xml TEXT NOT NULL, 
	before_hash TEXT NOT NULL, 
	written_hash TEXT DEFAULT '' NOT NULL, 
	at TEXT NOT NULL, 
	by_name TEXT DEFAULT '' NOT NULL, 
	state TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE left_out (
	address TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	record_id TEXT NOT NULL, 
	run_id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (address, direction, record_id)
);
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
INSERT INTO "outbox" VALUES(1,1,'done',0,'2026-11-25T20:37:37.580Z','','','2026-11-25T20:37:38.407Z');
INSERT INTO "outbox" VALUES(2,2,'problem',1,'2026-11-25T20:37:38.711Z','no_salesforce_id','','2026-11-25T20:37:38.711Z');
INSERT INTO "outbox" VALUES(3,3,'done',0,'2026-11-25T20:37:38.348Z','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outbox" VALUES(4,4,'done',0,'2026-11-25T20:37:38.348Z','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outbox" VALUES(5,5,'done',0,'2026-11-25T20:37:38.348Z','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outbox" VALUES(6,6,'done',1,'2026-11-25T20:37:38.731Z','','','2026-11-25T20:37:38.731Z');
INSERT INTO "outbox" VALUES(7,7,'waiting',0,'2026-11-25T20:37:38.750Z','','','2026-11-25T20:37:38.750Z');
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
INSERT INTO "outcomes" VALUES(1,1,'from_salesforce','recorded','dmitriy.mueller12@acme.example','Contact','0036Lm00015ftgSQAQ','','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outcomes" VALUES(2,1,'from_salesforce','recorded','nguyen.dangelo11@empresa.example.br','Contact','0036Lm00015ftgRQAQ','','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outcomes" VALUES(3,1,'from_salesforce','recorded','zoe.vanderberg9@acme.example','Contact','0036Lm00015ftgPQAQ','','','','2026-11-25T20:37:38.348Z');
INSERT INTO "outcomes" VALUES(4,1,'to_salesforce','verified','priya.vanderberg1@example.org','Contact','0036Lm00015ftgOQAQ','HasOptedOutOfEmail','','','2026-11-25T20:37:38.390Z');
INSERT INTO "outcomes" VALUES(5,2,'to_salesforce','verified','leticia.johnson17@initech.example','Lead','00Q6Lm00015ftgLUAQ','HasOptedOutOfEmail','','','2026-11-25T20:37:38.731Z');
CREATE TABLE pauses (
	id INTEGER NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	ended_at TEXT, 
	PRIMARY KEY (id)
);
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
INSERT INTO "people" VALUES(1,'arjun.smith13@mail.example.com','arjun.smith13@mail.example.com','अर्जुन','Smith',NULL,'00Q6Lm00015ftgHUAQ','2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(2,'dmitriy.mueller12@acme.example','dmitriy.mueller12@acme.example','Дмитрий','Müller','0036Lm00015ftgSQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(3,'emma.li7@empresa.example.br','emma.li7@empresa.example.br','Emma','李',NULL,'00Q6Lm00015ftgMUAQ','2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(4,'giorgos.park16@example.com','giorgos.park16@example.com','Γιώργος','박',NULL,'00Q6Lm00015ftgKUAQ','2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(5,'giorgos.park5@umbrella.example','giorgos.park5@umbrella.example','Γιώργος','박','0036Lm00015ftgLQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(6,'leticia.johnson17@initech.example','leticia.johnson17@initech.example','Letícia','Johnson',NULL,'00Q6Lm00015ftgLUAQ','2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(7,'lukasz.alhassan3@correo.example.es','lukasz.alhassan3@correo.example.es','Łukasz','الحسن','0036Lm00015ftgJQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(8,'maria.rodriguez14@mail.example.com','maria.rodriguez14@mail.example.com','María','Rodríguez',NULL,'00Q6Lm00015ftgIUAQ','2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(9,'nguyen.dangelo11@empresa.example.br','nguyen.dangelo11@empresa.example.br','Nguyễn','D''Angelo','0036Lm00015ftgRQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(10,'noah.smith6@empresa.example.br','noah.smith6@empresa.example.br','Noah','Smith',NULL,NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(11,'priya.vanderberg1@example.org','priya.vanderberg1@example.org','Priya','van der Berg','0036Lm00015ftgOQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(12,'soeren.williams10@example.org','soeren.williams10@example.org','Søren','Williams','0036Lm00015ftgQQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(13,'zoe.vanderberg9@acme.example','zoe.vanderberg9@acme.example','Zoë','van der Berg','0036Lm00015ftgPQAQ',NULL,'2026-11-25T20:37:37.565Z','2026-11-25T20:37:37.565Z');
INSERT INTO "people" VALUES(14,'nobody@example.org','nobody@example.org','','',NULL,NULL,'2026-11-25T20:37:38.750Z','2026-11-25T20:37:38.750Z');
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
INSERT INTO "problems" VALUES('noah.smith6@empresa.example.br','','','','no_salesforce_id','',2,'2026-11-25T20:37:38.331Z','2026-11-25T20:37:38.711Z');
CREATE TABLE resubscriptions (
	id INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	at TEXT NOT NULL, 
	by_name TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	unsubscribed_at TEXT DEFAULT '' NOT NULL, 
	unsubscribed_source TEXT DEFAULT '' NOT NULL, 
	run_id INTEGER, 
	PRIMARY KEY (id)
);
CREATE TABLE reviews (
	id INTEGER NOT NULL, 
	mail_key TEXT NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	sender TEXT DEFAULT '' NOT NULL, 
	subject TEXT DEFAULT '' NOT NULL, 
	excerpt TEXT DEFAULT '' NOT NULL, 
	why TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	state TEXT NOT NULL, 
	at TEXT NOT NULL, 
	decided_at TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (mail_key)
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
	elapsed_s FLOAT DEFAULT '0' NOT NULL, api_calls_estimated INTEGER, undoes_run_id INTEGER, occurrence TEXT, tries INTEGER DEFAULT '0' NOT NULL, next_try_at TEXT, 
	PRIMARY KEY (id)
);
INSERT INTO "runs" VALUES(1,'sync','command_line','problems','00D6Lm00015ftgHUAQ','2026-11-25T20:37:37.600Z','2026-11-25T20:37:38.441Z',NULL,1,3,0,1,11,0.842,11,NULL,NULL,0,NULL);
INSERT INTO "runs" VALUES(2,'push','unsubscribe','problems','00D6Lm00015ftgHUAQ','2026-11-25T20:37:38.477Z','2026-11-25T20:37:38.747Z',NULL,1,0,0,1,3,0.27,NULL,NULL,NULL,0,NULL);
CREATE TABLE suppressions (
	address TEXT NOT NULL, 
	unsubscribed_at TEXT NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	deleted_at TEXT NOT NULL, 
	PRIMARY KEY (address)
);
CREATE TABLE ticked (
	record_id TEXT NOT NULL, 
	fields TEXT DEFAULT '' NOT NULL, 
	run_id INTEGER NOT NULL, 
	PRIMARY KEY (record_id)
);
INSERT INTO "ticked" VALUES('0036Lm00015ftgOQAQ','email_opt_out',1);
INSERT INTO "ticked" VALUES('0036Lm00015ftgPQAQ','email_opt_out',1);
INSERT INTO "ticked" VALUES('0036Lm00015ftgRQAQ','email_opt_out',1);
INSERT INTO "ticked" VALUES('0036Lm00015ftgSQAQ','email_opt_out',1);
INSERT INTO "ticked" VALUES('00Q6Lm00015ftgLUAQ','email_opt_out',2);
CREATE TABLE told (
	name TEXT NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (name)
);
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
INSERT INTO "unsubscribe_sources" VALUES(1,1,'2026-11-25T20:37:37.580Z','import','asked by phone','2026-11-25T20:37:37.580Z');
INSERT INTO "unsubscribe_sources" VALUES(2,2,'2026-11-25T20:37:37.580Z','import','asked by phone','2026-11-25T20:37:37.580Z');
INSERT INTO "unsubscribe_sources" VALUES(3,3,'2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribe_sources" VALUES(4,4,'2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribe_sources" VALUES(5,5,'2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribe_sources" VALUES(6,6,'2026-11-25T20:37:38.469Z','reply','','2026-11-25T20:37:38.469Z');
INSERT INTO "unsubscribe_sources" VALUES(7,7,'2026-11-25T20:37:38.750Z','form','','2026-11-25T20:37:38.750Z');
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
INSERT INTO "unsubscribes" VALUES(1,'priya.vanderberg1@example.org','2026-11-25T20:37:37.580Z','import','asked by phone','2026-11-25T20:37:37.580Z');
INSERT INTO "unsubscribes" VALUES(2,'noah.smith6@empresa.example.br','2026-11-25T20:37:37.580Z','import','asked by phone','2026-11-25T20:37:37.580Z');
INSERT INTO "unsubscribes" VALUES(3,'dmitriy.mueller12@acme.example','2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribes" VALUES(4,'nguyen.dangelo11@empresa.example.br','2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribes" VALUES(5,'zoe.vanderberg9@acme.example','2026-11-25T20:37:38.348Z','salesforce','Contact ticked','2026-11-25T20:37:38.348Z');
INSERT INTO "unsubscribes" VALUES(6,'leticia.johnson17@initech.example','2026-11-25T20:37:38.469Z','reply','','2026-11-25T20:37:38.469Z');
INSERT INTO "unsubscribes" VALUES(7,'nobody@example.org','2026-11-25T20:37:38.750Z','form','','2026-11-25T20:37:38.750Z');
CREATE TABLE watermarks (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	at TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "watermarks" VALUES('sides of Contact.HasOptedOutOfEmail, Lead.HasOptedOutOfEmail','{"people": 13, "linked": 12, "unsubscribed": 2, "found": 12, "contacts_ticked": 3, "leads_ticked": 0}','2026-11-25T20:37:37.000Z');
INSERT INTO "watermarks" VALUES('person accounts','no','2026-11-25T20:37:37.000Z');
INSERT INTO "watermarks" VALUES('salesforce_read_up_to','','2026-11-25T20:32:37.000Z');
CREATE INDEX evidence_address ON evidence (address);
CREATE INDEX people_contact_id ON people (contact_id);
CREATE INDEX people_lead_id ON people (lead_id);
CREATE INDEX outbox_state_next_try ON outbox (state, next_try_at);
CREATE INDEX ix_outcomes_run_id ON outcomes (run_id);
CREATE INDEX outcomes_address ON outcomes (address);
CREATE INDEX ix_unsubscribe_sources_unsubscribe_id ON unsubscribe_sources (unsubscribe_id);
CREATE INDEX resubscriptions_address ON resubscriptions (address);
CREATE INDEX outcomes_run_record ON outcomes (run_id, record_id);
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE INDEX ix_reviews_state ON reviews (state);
CREATE INDEX runs_occurrence ON runs (occurrence);
CREATE UNIQUE INDEX runs_one_a_night ON runs (occurrence) WHERE occurrence IS NOT NULL AND state NOT IN ('skipped', 'interrupted', 'failed');
COMMIT;
