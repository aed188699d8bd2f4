-- Whether a text that is given to something with the name of a secret looks like a value, and not like a word, a name
-- or a placeholder. words: one that is all letters counts too, as passwords often are.
CREATE OR REPLACE FUNCTION catalog.is_secret(value text, password boolean, words boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN
  length(value) >= CASE WHEN password THEN 4 ELSE 8 END
    AND left(value, 500) !~ '[[:space:]\u00AB]'
    AND left(value, 500)
      !~* '^(<.*>|[$]?[{].*[}]|%[(]?[a-z_]*[)]?s|[*]+|x+|[.]+|[$][0-9]+|:[a-z_]+|[a-z+]{2,12}://.*|[./~].*|(new|old|'
        'excluded)[.].*|null|true|false|default)$'
    AND left(value, 500) !~ '^[a-z_]+([.][a-z_][a-z0-9_]*)+$'
    AND (password AND words AND left(value, 500)
        !~* '^(none|null|unset|empty|invalid|disabled|enabled|locked|required|optional|default|hidden|unknown|pending|'
          'hashed|plain|password|passwd|secret|token|string|text|type|redacted|removed|n/a|change[_-]?me|placeholder|'
          'example|[a-z]*_?(md5|sha-?[0-9]+|bcrypt|scrypt|argon2(id|i|d)?|pbkdf2|scram-sha-256))$'
      OR password AND value ~ '^[0-9]+$' AND length(value) >= CASE WHEN words THEN 4 ELSE 6 END
      OR password AND left(value, 500) ~ '[!@#$%^&*+=?~|`\\]' AND length(value) >= 6
      OR EXISTS (SELECT FROM regexp_split_to_table(left(value, 500), '[^A-Za-z0-9]+') piece WHERE
        piece ~ '[A-Za-z]' AND piece ~ '[0-9]'
          AND piece !~* '^(v|r|rev|version|hs|rs|es|ps|sha|md|aes|utf|base|oauth|pbkdf|argon|bcrypt|scrypt|scram|tls|'
            'ssl|ed|rsa|ec|x|p|s|k|h|i|m|t|ip|ipv|int|float|iso|rfc|http|level|step|tier|plan|key|'
            'id)[0-9]{1,4}[a-z]{0,2}$|^[0-9]{1,4}[a-z]{1,3}[0-9]?$'
          AND (password OR piece !~ '^[A-Za-z]{2,12}[0-9]{1,2}$')
        OR piece ~ '^[A-Za-z]{8,}$'
          AND piece !~ '^([A-Z]?[a-z]{1,19}|[A-Z]{1,19}|[a-z]{0,14}([A-Z]+[a-z]{2,14})*[A-Z]*)$'));
