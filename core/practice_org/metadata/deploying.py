"""Deploys: a zip checked and written as one, rolled back where one component fails, kept as a job to be asked about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.practice_org.metadata import packages
from core.practice_org.metadata.ids import numbered_id
from core.practice_org.metadata.kinds import KINDS
from core.practice_org.metadata.layout_rules import Refusal
from core.practice_org.metadata.results import MetadataFault
from core.practice_org.metadata.writer import MetadataWriter


class DeployStatus(StrEnum):
    """`DeployResult.status`."""

    PENDING = "Pending"
    IN_PROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    SUCCEEDED_PARTIAL = "SucceededPartial"
    FAILED = "Failed"
    CANCELED = "Canceled"


@dataclass(frozen=True, slots=True)
class DeployOptions:
    """`DeployOptions`; what is not sent is false, except `rollback_on_error`, which production orgs insist on."""

    allow_missing_files: bool = False
    auto_update_package: bool = False
    check_only: bool = False
    ignore_warnings: bool = False
    perform_retrieve: bool = False
    purge_on_delete: bool = False
    rollback_on_error: bool = True
    single_package: bool = False
    test_level: str = "NoTestRun"

    @classmethod
    def from_values(cls, values: Mapping[str, str]) -> "DeployOptions":
        """From the option names of the API (in any letter case) with `true`/`false` in any case, as clients send."""
        lower = {name.lower(): value.strip().lower() for name, value in values.items()}

        def flag(name: str, default: bool = False) -> bool:
            return lower.get(name, "true" if default else "false") in ("true", "1")

        level = next((value for name, value in values.items() if name.lower() == "testlevel"), "")
        return cls(
            allow_missing_files=flag("allowmissingfiles"),
            auto_update_package=flag("autoupdatepackage"),
            check_only=flag("checkonly"),
            ignore_warnings=flag("ignorewarnings"),
            perform_retrieve=flag("performretrieve"),
            purge_on_delete=flag("purgeondelete"),
            rollback_on_error=flag("rollbackonerror", default=True),
            single_package=flag("singlepackage"),
            test_level=level if level in _TEST_LEVELS else "NoTestRun",
        )


_TEST_LEVELS = frozenset({"NoTestRun", "RunSpecifiedTests", "RunLocalTests", "RunAllTestsInOrg"})


@dataclass(frozen=True, slots=True)
class DeployMessage:
    """One component's outcome; `problem` None means success."""

    component_type: str
    file_name: str
    full_name: str
    problem: str | None = None
    warning: bool = False
    changed: bool = False
    created: bool = False
    deleted: bool = False
    component_id: str | None = None


@dataclass(slots=True)
class DeployJob:
    """A deploy that was asked for. It changes as it runs; `polls_left` are the answers that still say it is running."""

    job_id: str
    options: DeployOptions
    created_by: str
    created_at: datetime
    zip_data: bytes
    polls_left: int = 0
    status: DeployStatus = DeployStatus.PENDING
    completed_at: datetime | None = None
    canceled_by: str | None = None
    error_code: str | None = None
    error_message: str | None = None
    messages: Sequence[DeployMessage] = field(default_factory=tuple)

    @property
    def done(self) -> bool:
        """Whether it will change no more."""
        return self.status not in (DeployStatus.PENDING, DeployStatus.IN_PROGRESS)

    @property
    def succeeded(self) -> bool:
        """Whether it took effect, or would have."""
        return self.status in (DeployStatus.SUCCEEDED, DeployStatus.SUCCEEDED_PARTIAL)

    @property
    def failures(self) -> list[DeployMessage]:
        """Messages of components that were refused."""
        return [each for each in self.messages if each.problem is not None and not each.warning]

    @property
    def successes(self) -> list[DeployMessage]:
        """Messages of components that were saved."""
        return [each for each in self.messages if each.problem is None or each.warning]


class Deployments:
    """The deploys of one org. A job takes effect at once, or after `polls_before_done` status answers, so that tests
    can cancel one; nothing runs in the background."""

    def __init__(self, writer: MetadataWriter, now: Callable[[], datetime]) -> None:
        self._writer = writer
        self._now = now
        self._jobs: dict[str, DeployJob] = {}
        self.polls_before_done = 0

    def start(self, zip_data: bytes, options: DeployOptions, by_user: str) -> DeployJob:
        """A new job, still `Pending` in the answer to the call that started it."""
        job_id = numbered_id("0Af", len(self._jobs) + 1)
        job = DeployJob(job_id, options, by_user, self._now(), zip_data, self.polls_before_done)
        self._jobs[job_id] = job
        return job

    def start_validated(self, validation_id: str, by_user: str) -> DeployJob:
        """A quick deploy of a package that a check-only deploy has accepted."""
        validated = self._find(validation_id)
        if not (validated.options.check_only and validated.succeeded):
            raise MetadataFault("INVALID_ID_FIELD", f"Invalid validation id: {validation_id}")
        options = DeployOptions(single_package=validated.options.single_package)
        return self.start(validated.zip_data, options, by_user)

    def settle(self, job: DeployJob) -> None:
        """Let a job run to its end unless it was made slow; called right after the answer to its start was made."""
        if not job.done and job.polls_left <= 0:
            self._run(job)

    def status(self, job_id: str) -> DeployJob:
        """The job; asking is what moves a slow one along."""
        job = self._find(job_id)
        if not job.done:
            if job.polls_left <= 0:
                self._run(job)
            else:
                job.polls_left -= 1
                job.status = DeployStatus.IN_PROGRESS
        return job

    def cancel(self, job_id: str, by_user: str) -> DeployJob:
        """Stop a job that has not taken effect."""
        job = self._find(job_id)
        if job.done:
            raise MetadataFault("INVALID_ID_FIELD", "Deployment already completed")
        job.status = DeployStatus.CANCELED
        job.canceled_by = by_user
        job.completed_at = self._now()
        return job

    def _find(self, job_id: str) -> DeployJob:
        job = self._jobs.get(job_id) or next((each for each in self._jobs.values() if each.job_id[:15] == job_id), None)
        if job is None:
            raise MetadataFault("INVALID_CROSS_REFERENCE_KEY", f"invalid cross reference id: {job_id}")
        return job

    def _run(self, job: DeployJob) -> None:
        with self._writer.lock:
            if not job.done:
                self._run_alone(job)

    def _run_alone(self, job: DeployJob) -> None:
        before = self._writer.store.snapshot()
        try:
            found = packages.read_packages(job.zip_data, single_package=job.options.single_package)
            messages = [message for package in found for message in self._deploy(package, job)]
        except packages.UnreadablePackageError as error:
            messages = [DeployMessage("", packages.MANIFEST, packages.MANIFEST, str(error))]
        except MetadataFault as error:
            messages = []
            job.error_code, job.error_message = error.code, error.message
        job.messages = tuple(messages)
        failed = bool(job.failures) or job.error_code is not None
        if failed and (job.options.rollback_on_error or not job.successes):
            job.status = DeployStatus.FAILED
        else:
            job.status = DeployStatus.SUCCEEDED_PARTIAL if failed else DeployStatus.SUCCEEDED
        keep = not job.options.check_only and job.status is not DeployStatus.FAILED
        if not keep:
            self._writer.store.restore(before)
        self._writer.finish(keep=keep)
        job.completed_at = self._now()

    def _deploy(self, package: packages.Package, job: DeployJob) -> list[DeployMessage]:
        messages = [self._save(package, file, job.created_by) for file in package.files]
        deployed = {(each.component_type, each.full_name) for each in messages}
        messages.extend(
            _missing_file(type_name, member, allowed=job.options.allow_missing_files)
            for type_name, members in package.manifest.items()
            for member in members
            if member != "*" and (type_name, member) not in deployed and not _part_is_there(package, member)
        )
        messages.extend(self._delete(type_name, full_name) for type_name, full_name in package.deletions)
        return messages

    def _save(self, package: packages.Package, file: packages.PackageFile, by_user: str) -> DeployMessage:
        named = package.manifest.get(file.kind.name, ())
        parts_named = any(
            member.startswith(f"{file.full_name}.") for members in package.manifest.values() for member in members
        )
        problem = file.problem
        if "*" not in named and file.full_name not in named and not parts_named:
            problem = problem or "Not in package.xml"
        if problem is not None or file.element is None:
            return DeployMessage(file.kind.name, file.path, file.full_name, problem or "Error parsing file")
        result = self._writer.upsert(file.kind.name, file.element, by_user)
        return DeployMessage(
            file.kind.name,
            file.path,
            file.full_name,
            _problem(result.refusal),
            changed=result.changed,
            created=result.created,
            component_id=result.component_id,
        )

    def _delete(self, type_name: str, full_name: str) -> DeployMessage:
        path = "destructiveChanges.xml"
        if type_name not in KINDS:
            return DeployMessage(type_name, path, full_name, f"Unknown type name '{type_name}'")
        result = self._writer.delete(type_name, full_name)
        problem = None if result.success else f"No {type_name} named: {full_name} found"
        # Salesforce only warns where there is nothing to delete.
        return DeployMessage(type_name, path, full_name, problem, warning=True, deleted=result.success)


def _problem(refusal: Refusal | None) -> str | None:
    return None if refusal is None else refusal.message


def _part_is_there(package: packages.Package, member: str) -> bool:
    """Whether a member such as `Contact.Field__c` stands inside an object's file of the package."""
    sobject = member.partition(".")[0]
    return any(each.kind.name == "CustomObject" and each.full_name == sobject for each in package.files)


def _missing_file(type_name: str, member: str, *, allowed: bool) -> DeployMessage:
    problem = (
        f"An object '{member}' of type {type_name} was named in package.xml, but was not found in zipped directory"
    )
    return DeployMessage(type_name, packages.MANIFEST, member, problem, warning=allowed)
