using Translate.Core.Output;

namespace Translate.Core.Tests.Output;

/// <summary>Workers of a queue write to one folder, each with a list of its own in memory.</summary>
public sealed class SharedWrittenOutputsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Concurrent_additions_lose_nothing()
    {
        const int Writers = 4;
        const int Hashes = 100;
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Run(() =>
                    {
                        var outputs = new WrittenOutputs(_folder.Path);
                        for (var i = 0; i < Hashes; i++)
                        {
                            outputs.Add([Hash(writer, i)]);
                        }
                    })
                )
        );

        var all = new WrittenOutputs(_folder.Path);
        Assert.All(Enumerable.Range(0, Writers * Hashes), i => Assert.True(all.Contains(Hash(i / Hashes, i % Hashes))));
        Assert.False(all.Contains(Hash(Writers, 0)));
    }

    [Fact]
    public void Additions_of_another_process_are_visible()
    {
        var (one, other) = (new WrittenOutputs(_folder.Path), new WrittenOutputs(_folder.Path));
        one.Add([Hash(0, 0)]);
        Assert.True(other.Contains(Hash(0, 0)));
        other.Add([Hash(1, 0)]);
        Assert.True(one.Contains(Hash(1, 0)));
        Assert.True(one.Contains(Hash(0, 0)));
    }

    private static ulong Hash(int writer, int number) => ((ulong)(writer + 1) << 32) + (ulong)number;
}
