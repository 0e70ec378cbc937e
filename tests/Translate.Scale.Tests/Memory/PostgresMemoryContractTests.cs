using Translate.Core.Memory;
using Translate.Scale.Memory;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Memory;

public sealed class PostgresMemoryContractTests : MemoryContractTests
{
    private readonly Lazy<string> _address;

    public PostgresMemoryContractTests(SharedPostgres postgres) => _address = new Lazy<string>(() => postgres.Server.CreateDatabase());

    private protected override TranslationMemory Open() => new PostgresMemory().Open(_address.Value);
}
