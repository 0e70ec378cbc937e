using Translate.Core.Memory;

namespace Translate.Scale.Tests.Memory;

public sealed class SqliteMemoryContractTests : MemoryContractTests
{
    private readonly TemporaryFolder _folder = new();

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    private protected override TranslationMemory Open() => TranslationMemory.Open(_folder["memory.db"]);
}
