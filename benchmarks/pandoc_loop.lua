-- One pandoc process over many files: pandoc lua pandoc_loop.lua FORMAT OUTDIR LIST
local format, folder, list = arg[1], arg[2], arg[3]
local options = nil
if format ~= "gfm" then
  options = pandoc.WriterOptions{template = pandoc.template.compile(pandoc.template.default(format))}
end
local count = 0
for path in io.lines(list) do
  local input = io.open(path)
  local document = pandoc.read(input:read("a"), "markdown")
  input:close()
  document.meta.title = document.meta.title or pandoc.MetaInlines{pandoc.Str "untitled"}
  local output = io.open(folder .. "/" .. count, "wb")
  output:write(pandoc.write(document, format, options))
  output:close()
  count = count + 1
end
