"""Object stores: what is at `s3://`, `gs://` or `az://`, and how it is fetched and put. Needs the extra `cloud`."""
