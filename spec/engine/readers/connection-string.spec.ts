import { expect } from 'chai';
import { connectionStringReader } from '../../../lib/engine/readers/connection-string.js';
import { describeReads } from '../../support/reader-table.js';

describe('connectionStringReader', function () {
  describeReads(connectionStringReader, [
    // URIs
    ['postgres://⟨text user:app⟩:⟨mask:p⟩@db.example.com:5432/shop?sslmode=⟨text sslmode:require⟩'],
    ['postgresql+psycopg2://⟨text user:app⟩:⟨mask:p@w⟩@db.example.com/shop'],
    ['postgres://⟨text user:app⟩:⟨mask:p#w/d⟩@db/shop', 'unescaped delimiters in the password'],
    ['mongodb://⟨text user:u⟩:⟨mask:p⟩@a.example:27017,b.example:27017/db?authSource=⟨text authSource:admin⟩'],
    ['mongodb+srv://⟨text user:u⟩:⟨mask:p⟩@c.example.net'],
    ['redis://:⟨mask:p⟩@host:6379/0'],
    ['redis://host:6379/0'],
    ['amqp://⟨text user:u⟩:⟨mask:p⟩@a:5672,amqp://⟨text user:v⟩:⟨mask:q⟩@b:5672/vhost'],
    ['nats://⟨text user:u⟩:⟨mask:p⟩@a nats://⟨text user:v⟩:⟨mask:q⟩@b'],
    ['mysql://db/shop?user=⟨text user:u⟩&password=⟨mask password:p;w⟩', 'parameters'],
    ['postgres://⟨text user:app⟩:⟨mask:hunter⟩', 'cut'],

    // ADO.NET, ODBC, Azure
    [
      'Server=⟨identifier:db,1433⟩;Database=⟨text Database:shop⟩;User Id=⟨text user:sa⟩;Password=⟨mask Password:p&w x⟩;Encrypt=⟨text Encrypt:true⟩',
    ],
    ['Driver={⟨text Driver:ODBC Driver 18 for SQL Server⟩};UID=⟨text user:sa⟩;PWD={⟨mask PWD:a;b}}c⟩};'],
    ["Data Source=⟨identifier:db⟩;Password='⟨mask Password:a;''b⟩';Pooling=⟨text Pooling:false⟩"],
    ['Data Source=⟨identifier:db⟩;Password="⟨mask Password:a;b⟩";User=⟨text user:u⟩'],
    ['Server=⟨identifier:db⟩;Password="⟨mask Password:a;b⟩', 'cut'],
    [
      'AccountName=⟨text AccountName:x⟩;AccountKey=⟨mask AccountKey:abc==⟩;EndpointSuffix=⟨text EndpointSuffix:core.windows.net⟩',
    ],
    [
      'Endpoint=⟨text Endpoint:sb://x.servicebus.windows.net/⟩;SharedAccessKeyName=⟨text SharedAccessKeyName:Root⟩;SharedAccessKey=⟨mask SharedAccessKey:abc=⟩',
    ],

    // libpq
    ["host=⟨identifier:db⟩ user=⟨text user:app⟩ password='⟨mask password:a b\\'c⟩' dbname=⟨text dbname:shop⟩"],
    ['host=⟨identifier:db⟩ password=⟨mask password:x;y⟩ user=⟨text user:app⟩', 'a semicolon in the password'],
    ['host = ⟨identifier:db⟩ password = ⟨mask password:x⟩', 'blanks around ='],

    ['password=⟨mask password:a⟩;⟨mask password:b⟩', 'a password goes on where no name follows'],
    ['amqp://⟨text user:u⟩:⟨mask:a@b/c⟩@h/v', 'and where a database would have an @'],
    ['amqp://⟨text user:u⟩:⟨mask:a;b=c⟩@h/v'],
    ['jdbc:sqlserver://h\\inst:1433;password=⟨mask password:p@w⟩'],

    // Redis clients
    ['⟨text:cache:6379⟩,password=⟨mask password:x@y⟩,ssl=⟨text ssl:True⟩'],

    // JDBC
    ['jdbc:postgresql://h/db?user=⟨text user:a⟩&password=⟨mask password:b⟩'],
    ['jdbc:sqlserver://h:1433;databaseName=⟨text databaseName:x⟩;user=⟨text user:sa⟩;password=⟨mask password:p@w⟩'],
    ['jdbc:sqlserver://[::1]:1433;password=⟨mask password:x⟩'],
    ['jdbc:jtds:sqlserver://⟨text user:u⟩:⟨mask:p⟩@h:1433/db;domain=⟨text domain:x⟩;password=⟨mask password:q⟩'],
    ['jdbc:oracle:thin:⟨text user:scott⟩/⟨mask:tiger⟩@//h:1521/svc'],
    ['jdbc:db2://h:50000/db:user=⟨text user:u⟩;password=⟨mask password:p⟩;'],
    ['jdbc:h2:tcp://h/db;USER=⟨text user:sa⟩;PASSWORD=⟨mask PASSWORD:x⟩'],
    ['jdbc:mysql://⟨text user:u⟩:⟨mask:p⟩@h:3306/db'],

    // No scheme
    ['⟨text user:u⟩:⟨mask:p⟩@tcp(127.0.0.1:3306)/db?parseTime=⟨text parseTime:true⟩'],
    ['⟨text user:scott⟩/⟨mask:tiger⟩@h/svc'],
    ['⟨text:localhost:5432⟩'],
    [''],
  ]);

  it('names the type', function () {
    for (const text of ['a://u:p@h', 'Password=x']) {
      expect(connectionStringReader.read(text, {})?.find((slice) => slice.as === 'mask')?.detector).to.equal(
        'credential.connection-string',
      );
    }
  });
});
