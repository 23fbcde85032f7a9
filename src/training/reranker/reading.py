"""Files of the sources at their pinned commits, read out of git, with what was read and its hash."""
import hashlib
import json
import subprocess
from pathlib import Path

MOST_BYTES = 4 << 20
"""Larger files of a folder are left out: mirrors of repositories often lack them, and a run should not depend on where it ran."""


class Source:
    def __init__(self, entry, clones):
        self.name = entry["name"]
        self.entry = entry
        self.commit = entry["commit"]
        self.git = git_directory(Path(clones), entry["repository"])
        self.read = {}

    def files(self):
        if "files" in self.entry:
            return self.entry["files"]
        listed = self._git("ls-tree", "-r", "-l", "-z", self.commit, "--", self.entry["folder"]).decode().split("\0")
        sized = [(row.split("\t")[1], row.split()[3]) for row in listed if row]
        return sorted(f for f, size in sized if f.endswith(self.entry["suffix"]) and size.isdigit() and int(size) <= MOST_BYTES)

    def text(self, path):
        raw = self._git("show", f"{self.commit}:{path}")
        self.read[path] = (len(raw), hashlib.sha256(raw).hexdigest())
        return raw.decode("utf-8", errors="replace")

    def json(self, path):
        return json.loads(self.text(path))

    def record(self):
        """What the model card says of this source: one hash over the hashes of all files read, in order of their names."""
        whole = hashlib.sha256("".join(f"{p} {h}\n" for p, (_, h) in sorted(self.read.items())).encode()).hexdigest()
        return {"name": self.name, "repository": "https://github.com/" + self.entry["repository"], "commit": self.commit,
                "licence": self.entry["licence"], "files": len(self.read), "bytes": sum(n for n, _ in self.read.values()),
                "sha256": whole}

    def _git(self, *arguments):
        return subprocess.run(["git", f"--git-dir={self.git}", *arguments], check=True, capture_output=True).stdout


def git_directory(clones, repository):
    """Of `owner/name` cloned to `owner+name`, with or without a work tree."""
    clone = clones / repository.replace("/", "+")
    for candidate in (clone / ".git", clone / "repo" / ".git", clone / "repo", clone):
        if (candidate / "objects").is_dir():
            return candidate
    raise FileNotFoundError(f"{repository} is not cloned under {clones}")


def sources(clones):
    return [Source(entry, clones) for entry in json.loads((Path(__file__).parent / "sources.json").read_text())]
