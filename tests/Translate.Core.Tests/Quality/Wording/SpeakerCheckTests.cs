using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;
using Translate.Core.Quality.Wording;

namespace Translate.Core.Tests.Quality.Wording;

public class SpeakerCheckTests
{
    [Theory]
    [InlineData("\"Kami siap,\" kata Rina. \"Kami menunggu,\" kata Budi.", "\"We are ready,\" Budi said. \"We are waiting,\" Rina said.")]
    [InlineData("Menurut Haryanto, \"pasar sepi\" sejak Dewi pergi.", "According to Dewi, \"the market is quiet\" since Haryanto left.")]
    [InlineData("Gubernur Anies menegaskan, \"Itu salah,\" kepada Luhut.", "Luhut stressed, \"That is wrong,\" to Governor Anies.")]
    public void Another_speaker_is_reported(string source, string target) => Assert.Equal([FindingIds.QuoteChanged], Find(source, target));

    [Theory]
    [InlineData(
        "\"Kami siap,\" kata Menteri Keuangan Sri Mulyani di Jakarta.",
        "\"We are ready,\" Finance Minister Sri Mulyani said in Jakarta."
    )]
    [InlineData("\"Kami siap,\" kata Siti, warga Malang.", "\"We are ready,\" said Siti, a resident of Malang.")]
    [InlineData("\"Kami siap,\" kata Budi kepada Rina.", "\"We are ready,\" Budi told Rina.")]
    [InlineData("\"Kami siap,\" kata Budi kepada Rina.", "\"We are ready,\" he told Rina.")]
    [InlineData("\"Kami siap,\" kata juru bicara polisi, Haryanto.", "\"We are ready,\" said police spokesman Haryanto.")]
    [InlineData("Kata Budi, Rina pergi.", "Rina said Budi left.")]
    public void The_same_or_an_uncertain_speaker_is_not_reported(string source, string target) => Assert.Empty(Find(source, target));

    private static IEnumerable<string> Find(string source, string target)
    {
        var findings = new List<Finding>();
        new SpeakerCheck().Check(CheckedPair.Read(source, target), findings);
        return findings.Select(finding => finding.Id);
    }
}
