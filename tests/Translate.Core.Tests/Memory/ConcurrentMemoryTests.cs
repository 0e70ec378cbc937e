using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

/// <summary>Several open one memory at once.</summary>
public sealed class ConcurrentMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_memory_that_another_process_writes_to_is_not_reported_as_lost()
    {
        using var memory = TranslationMemory.Open(_folder["memory.db"]);
        memory.Save([TestMemory.Unit("Kalimat pertama.")]);
        using var opened = new CancellationTokenSource();
        var writer = Task.Run(
            () =>
            {
                for (var i = 0; !opened.IsCancellationRequested; i++)
                {
                    memory.Save([TestMemory.Unit($"Kalimat nomor {i} tentang sidang di gedung itu.")]);
                }
            },
            TestData.CancellationToken
        );
        for (var i = 0; i < 100; i++)
        {
            TranslationMemory.Open(_folder["memory.db"]).Dispose();
        }

        await opened.CancelAsync();
        await writer;
    }
}
