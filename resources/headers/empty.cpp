// The headers shared by all compilations belong to a target, and a target needs a source.
