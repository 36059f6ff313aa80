class Kartrekker < Formula
  desc "Walk a group through a reflection questionnaire and keep what was agreed"
  homepage "@RELEASES@"
  url "@RELEASES@/kartrekker-@VERSION@-source.tar.gz"
  sha256 "@SOURCE@"
  license any_of: ["MIT", "Apache-2.0"]

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    generate_completions_from_executable(bin/"kartrekker", "voltooiing")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/kartrekker --version")
  end
end
