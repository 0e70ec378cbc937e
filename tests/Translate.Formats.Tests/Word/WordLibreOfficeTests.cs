using System.Diagnostics;
using Translate.Core.Documents;
using Translate.Formats.Word.Review;

namespace Translate.Formats.Tests.Word;

public class WordLibreOfficeTests
{
    /// <summary>One call for all documents, because most of the time goes into starting the program.</summary>
    [Fact]
    public async Task LibreOffice_converts_every_output_to_PDF()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed");
        using var folder = new TemporaryFolder();
        foreach (var name in WordTestFiles.All.Select(row => row.Data))
        {
            var document = await WordTestFiles.ReadAsync(WordTestFiles.Load(name));
            List<Block> targets = [.. document.Blocks.Select(WordTestFiles.Wrap)];
            await File.WriteAllBytesAsync(folder[name], await WordTestFiles.WriteAsync(document, targets), TestData.CancellationToken);
        }

        await using (var table = File.Create(folder["table.docx"]))
        {
            await new WordTableWriter().WriteAsync(
                TestData.Bitext(TestData.Unit("Harga naik.", "Prices rise.")),
                table,
                TestData.CancellationToken
            );
        }

        var names = folder.Files();
        var start = new ProcessStartInfo(
            "/usr/bin/soffice",
            [
                "--headless",
                $"-env:UserInstallation=file://{folder.Path}/profile",
                "--convert-to",
                "pdf",
                "--outdir",
                folder["pdf"],
                .. names.Select(name => folder[name]),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestData.CancellationToken),
            process.StandardError.ReadToEndAsync(TestData.CancellationToken)
        );
        await process.WaitForExitAsync(TestData.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.All(names, name => Assert.True(new FileInfo(folder["pdf/" + Path.ChangeExtension(name, ".pdf")]).Length > 1_000, name));
    }
}
