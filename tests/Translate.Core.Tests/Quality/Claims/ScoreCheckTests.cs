using Translate.Core.Bitexts;
using Translate.Core.Quality.Claims;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Tests.Quality.Claims;

public class ScoreCheckTests
{
    [Theory]
    [InlineData("Timnas menang 3-1 atas Vietnam.", "The national team beat Vietnam 1-3.")]
    [InlineData("Skor akhir 0-2.", "The final score was 2-0.")]
    [InlineData("Mereka unggul 2-1 saat jeda.", "They led 1–2 at halftime.")]
    public void A_reversed_score_is_reported(string source, string target) =>
        Assert.Equal([FindingIds.NumberMismatch], Find(source, target));

    [Theory]
    [InlineData("Persib kalah 0-2 dari Bali United.", "Persib lost 2-0 to Bali United.")]
    [InlineData("Persib kalah 0-2 dari Bali United.", "Bali United beat Persib 2-0.")]
    [InlineData("Persija mengalahkan Arema 4-2.", "Arema lost to Persija 2-4.")]
    [InlineData("Gim pertama 21-19, gim kedua 19-21.", "The first game was 21-19, the second 19-21.")]
    [InlineData("Skornya 1-1.", "The score was 1-1.")]
    [InlineData("Hubungi 0812-34-56.", "Call 0812-56-34.")]
    public void A_possibly_correct_score_is_not_reported(string source, string target) => Assert.Empty(Find(source, target));

    private static IEnumerable<string> Find(string source, string target)
    {
        var findings = new List<Finding>();
        new ScoreCheck().Check(CheckedPair.Read(source, target), findings);
        return findings.Select(finding => finding.Id);
    }
}
